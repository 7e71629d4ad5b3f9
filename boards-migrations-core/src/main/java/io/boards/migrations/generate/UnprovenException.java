package io.boards.migrations.generate;

import java.sql.SQLException;
import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.sql.OperationSql;

/**
 * What was generated does not lead where it has to; it was not written.
 */
public class UnprovenException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private static final String REMEDY = "Nothing was written. Write this revision by hand, or generate a part of it"
			+ " (boards.migrations.autogenerate.exclude).";

	private static final String ABOUT_ROWS = "Nothing was written. The rows of this database do not fit into what is"
			+ " wanted. Mend them and generate again; or generate without rows, against a replay of the revisions"
			+ " (--from-revisions), and write into the revision what becomes of such rows.";

	private static final String ABOUT_DEPENDENTS = "Nothing was written. What depends on it is asked for by no entity, so"
			+ " nobody has said what becomes of it. Drop or change it in a revision of your own, apply that, and generate"
			+ " again.";

	private final boolean forRows;

	UnprovenException(String failure, List<Operation> left) {
		super(Failure.of("The generated revision was not proven. " + failure)
			.fact("remaining difference", String.join("\n", OperationSql.script(left)))
			.remedy(REMEDY));
		this.forRows = false;
	}

	UnprovenException(String what, String statement, SQLException ex) {
		super(Failure.of("The generated revision was not proven: " + what + " fails.")
			.fact("statement", statement)
			.fact("SQLSTATE", ex.getSQLState())
			.fact("error", ServerSays.message(ex))
			.remedy(remedy(ex)));
		this.forRows = isAboutRows(ex) || what.equals(Proof.FILLING);
	}

	private static String remedy(SQLException ex) {
		if (isAboutRows(ex)) {
			return ABOUT_ROWS;
		}
		return ServerSays.DEPENDENTS.equals(ex.getSQLState()) ? ABOUT_DEPENDENTS : REMEDY;
	}

	private static boolean isAboutRows(SQLException ex) {
		return ex.getSQLState() != null && (ex.getSQLState().startsWith("23") || ex.getSQLState().startsWith("22"));
	}

	/** Whether it failed for the rows that are in the database. */
	boolean isForRows() {
		return this.forRows;
	}

}
