package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * A step outside a transaction needs two connections, and there was only one to be had.
 */
public class SecondConnectionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private SecondConnectionException(StepCode code, String headline, @Nullable String error,
			@Nullable Throwable cause) {
		super(Failure.of(headline)
			.fact("revision", StepFailures.name(code.step().revision()))
			.fact(StepFailures.place(code), code.script().location())
			.fact("error", error)
			.remedy("Let the pool have at least two connections (spring.datasource.hikari.maximum-pool-size; for"
					+ " PgBouncer pool_size): one holds the lock while the other runs the statements."),
				cause);
	}

	static SecondConnectionException notGiven(StepCode code, NoConnectionException ex) {
		return new SecondConnectionException(code,
				"No second connection was to be had for a step that runs outside a transaction.", ex.error().message(),
				ex);
	}

	static SecondConnectionException same(StepCode code) {
		return new SecondConnectionException(code,
				"The DataSource has one connection for all, and a step that runs outside a transaction needs two.",
				null, null);
	}

	/**
	 * While one connection has a transaction open, the other does not get to the server.
	 * @param code the step
	 * @param limit how long it was waited for
	 * @return the exception
	 */
	static SecondConnectionException noAnswer(StepCode code, Duration limit) {
		return new SecondConnectionException(code,
				"A pooler such as PgBouncer lets only one connection through to the server, and a step that runs outside a"
						+ " transaction needs two.",
				"no answer within " + limit.toSeconds() + " s while the lock was held", null);
	}

	/**
	 * Refuses a run that could not be finished, before its first step.
	 * @param codes its steps
	 * @param source where connections come from
	 * @throws SQLException where the DataSource fails
	 */
	static void check(List<StepCode> codes, DataSource source) throws SQLException {
		for (StepCode code : codes) {
			if (!code.transactional() && PoolSize.of(source).orElse(2) == 1) {
				throw new SecondConnectionException(code, "The pool has one connection, and a step that runs outside a"
						+ " transaction needs two. Nothing was run.", null, null);
			}
		}
	}

}
