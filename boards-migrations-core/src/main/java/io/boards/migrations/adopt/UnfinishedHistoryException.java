package io.boards.migrations.adopt;

import java.util.List;

import io.boards.migrations.failure.Fact;
import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.schema.QualifiedName;

/**
 * Thrown when another tool has not finished its work on a database, so that nobody knows
 * where the database stands.
 */
public class UnfinishedHistoryException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * What another tool left is not clean or not complete.
	 * @param tool the tool
	 * @param table its table
	 * @param faults everything that is wrong
	 * @param remedy what to do with that tool
	 */
	UnfinishedHistoryException(String tool, QualifiedName table, List<Fact> faults, String remedy) {
		super(describe(tool, table, faults).remedy(remedy));
	}

	private static Failure describe(String tool, QualifiedName table, List<Fact> faults) {
		Failure failure = Failure.of(tool + " has not finished its work on this database; nothing was changed.")
			.fact("table", table);
		for (Fact fault : faults) {
			failure = failure.fact(fault.name(), fault.value());
		}
		return failure;
	}

}
