package io.boards.migrations.runtime;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Another run held the lock for longer than this one may wait.
 */
public class LockDeadlineException extends MigrationException {

	private static final long serialVersionUID = 1L;

	LockDeadlineException(String waiting, Patience patience, LockHolder holder) {
		super(Failure.of("Another run of the migrations holds the lock, and did not end in time.")
			.fact("waiting to", waiting)
			.fact("waited", patience.limit().toSeconds() + " s")
			.fact("held by", holder)
			.remedy("Wait until that run has ended and start again, or let this one wait longer"
					+ " (boards.migrations.lock-wait). The lock ends with its connection; if nothing runs there any more,"
					+ " end it with SELECT pg_terminate_backend(pid)."));
	}

}
