package io.boards.migrations.runtime;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.operation.DataOperation.Backfill;

/**
 * A backfill that cannot be run.
 */
public class BackfillException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private BackfillException(Failure failure) {
		super(failure);
	}

	static BackfillException inTransaction(Backfill operation) {
		return new BackfillException(
				Failure.of("A backfill commits after each batch, and this migration runs in a transaction.")
					.fact("table", operation.table())
					.remedy("Put it into a revision of its own, declared with @Revision(transactional = false)."));
	}

	static BackfillException noTable(Backfill operation) {
		return new BackfillException(Failure.of("The table of a backfill is not there.")
			.fact("table", operation.table())
			.remedy("Create it in a revision before this one, or correct its name."));
	}

	static BackfillException noKey(Backfill operation) {
		return new BackfillException(Failure.of("The table of a backfill has no primary key.")
			.fact("table", operation.table())
			.remedy("Give it one in a revision before this one; or update its rows with op.execute, which is one"
					+ " transaction."));
	}

	static BackfillException noOrder(Backfill operation) {
		return new BackfillException(
				Failure.of("The primary key of a backfill's table does not put the rows in an order.")
					.fact("table", operation.table())
					.remedy("Update its rows with op.execute, which is one transaction: a key WITHOUT OVERLAPS has no"
							+ " order."));
	}

	static BackfillException openWriter(Backfill operation, String writer, Patience patience) {
		return new BackfillException(Failure
			.of("A transaction has written to the table of a backfill and is not over: its rows cannot be seen yet.")
			.fact("table", operation.table())
			.fact("waited", patience.limit().toSeconds() + " s")
			.fact("written by", writer)
			.remedy("End that transaction and start again, or let the backfill wait longer"
					+ " (boards.migrations.lock-wait)."));
	}

}
