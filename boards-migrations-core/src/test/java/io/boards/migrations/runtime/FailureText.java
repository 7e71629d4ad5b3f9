package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.util.Objects;

import javax.sql.DataSource;

import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.test.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Whole texts of failures, without what differs from run to run.
 *
 * @param database the database of the test
 * @param directory where its revisions are
 */
record FailureText(TestDatabase database, Path directory) {

	<T extends MigrationException> String of(Class<T> type, Runnable run) {
		T failure = Objects.requireNonNull(catchThrowableOfType(type, run::run));
		return withoutPidsAndTimes(String.valueOf(failure.getMessage())).replace(this.directory.toString(), "FILES")
			.replace("visitor_" + suffix(), "visitor")
			.replace("by " + this.database.user(), "by USER")
			.replace("role " + this.database.user(), "role USER")
			.replaceAll("for \\d+ s\\b", "for TIME");
	}

	static String withoutPidsAndTimes(String text) {
		return text.replaceAll("pid \\d+", "pid PID").replaceAll("\\d{4}-\\d\\d-\\d\\d[T ][0-9:.]+Z?", "TIME");
	}

	/**
	 * Connections as another role.
	 * @param role a role with the password {@code visitor}
	 * @return where they come from
	 */
	DataSource as(String role) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(this.database.url());
		source.setUser(role);
		source.setPassword("visitor");
		return source;
	}

	/**
	 * Roles belong to the server, not to the database, so each test has its own.
	 * @return what makes their names differ
	 */
	String suffix() {
		return this.database.url().replaceAll(".*_", "");
	}

}
