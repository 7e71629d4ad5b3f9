package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a database: a row of {@code boards_migrations_log}.
 *
 * @param at when it was done
 * @param user the role that did it
 * @param host the machine that did it, if known
 * @param application the application that did it, if known
 * @param revision the revision
 * @param direction {@code upgrade}, {@code downgrade}, {@code stamp}, {@code accept} or
 * {@code repair}
 * @param outcome {@code done} or {@code failed}; of a repair what was said, {@code done}
 * or {@code redo}
 * @param duration how long it took
 * @param sqlState the SQLSTATE of what went wrong
 * @param error what went wrong, without values
 */
public record LogRecord(Instant at, String user, @Nullable String host, @Nullable String application, String revision,
		String direction, String outcome, Duration duration, @Nullable String sqlState, @Nullable String error) {

	static List<LogRecord> readAll(Session session, VersionTables tables, RunSettings settings) throws SQLException {
		List<LogRecord> records = new ArrayList<>();
		List<String> message = new ArrayList<>(Settings.role(settings));
		message.add(tables.readLog());
		for (Object[] row : session.exchange(message).get(message.size() - 1)) {
			records.add(new LogRecord(((Timestamp) row[0]).toInstant(), String.valueOf(row[1]), (String) row[2],
					(String) row[3], String.valueOf(row[4]), String.valueOf(row[5]), String.valueOf(row[6]),
					Duration.ofMillis(((Number) row[7]).longValue()), (String) row[8], (String) row[9]));
		}
		return records;
	}

}
