package io.boards.migrations.runtime;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A statement that was begun outside a transaction: a row of
 * {@code boards_migrations_journal}.
 *
 * @param revision its revision
 * @param direction {@code upgrade} or {@code downgrade}
 * @param statement its place in the section, from 1
 * @param hash tells whether it is still the same
 * @param kind how its end is found out
 * @param target what it concerns, with its schema; null where it was not there
 * @param run who began it
 * @param backend the process of the server that began it
 * @param backendStart when that process was started
 * @param startedAt when it was begun
 * @param doneAt when it was done; null where nobody noted that
 * @param sqlState how it failed; null where nobody noted that
 * @param again whether it may be run again whatever became of it
 * @param rows how many rows a backfill has changed so far; null where it is none
 */
record JournalRow(String revision, String direction, int statement, String hash, StatementKind kind,
		@Nullable String target, String run, int backend, Instant backendStart, Instant startedAt,
		@Nullable Instant doneAt, @Nullable String sqlState, boolean again, @Nullable Long rows) {

	/** What {@link #of} reads. */
	static final String COLUMNS = "revision, direction, statement, hash, kind, target, run, backend_pid,"
			+ " backend_start, started_at, done_at, sqlstate, again, rows_changed";

	static JournalRow of(Object[] row) {
		return new JournalRow(String.valueOf(row[0]), String.valueOf(row[1]), ((Number) row[2]).intValue(),
				String.valueOf(row[3]), StatementKind.of(String.valueOf(row[4])), (String) row[5],
				String.valueOf(row[6]), ((Number) row[7]).intValue(), ((Timestamp) row[8]).toInstant(),
				((Timestamp) row[9]).toInstant(), (row[10] instanceof Timestamp done) ? done.toInstant() : null,
				(String) row[11], (Boolean) row[12], (Long) row[13]);
	}

	/**
	 * Whether a statement is the one that was begun.
	 * @param statement the statement
	 * @param now what it concerns now
	 * @return whether it says the same, and means the same by it
	 */
	boolean isSame(SectionStatement statement, @Nullable String now) {
		return this.hash.equals(statement.hash()) && Objects.equals(this.target, now);
	}

	/**
	 * Whether a backfill has changed some rows, and not yet all.
	 * @return whether it must go on as it began
	 */
	boolean isHalfDone() {
		return this.doneAt == null && this.rows != null && this.rows > 0;
	}

	boolean isDone() {
		return this.doneAt != null;
	}

	/**
	 * Whether the statement may still be running somewhere.
	 * @return whether nobody noted how it ended
	 */
	boolean mayRun() {
		return this.doneAt == null && this.sqlState == null && !this.again;
	}

}
