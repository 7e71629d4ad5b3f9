package io.boards.migrations.runtime;

import java.sql.SQLException;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * The role of the application may not do what a step, or the tool itself, needs.
 */
public class MissingPrivilegeException extends MigrationException {

	private static final long serialVersionUID = 1L;

	MissingPrivilegeException(Failure failure, Throwable cause) {
		super(failure, cause);
	}

	/**
	 * The tool may not keep its own tables.
	 * @param tables the tables
	 * @param role who asked
	 * @param ex what the server said
	 * @return the exception
	 */
	static MissingPrivilegeException forTables(VersionTables tables, String role, SQLException ex) {
		DatabaseError error = DatabaseError.of(ex);
		return new MissingPrivilegeException(
				Failure.of("The role " + role + " may not read or create the tables that boards-migrations keeps.")
					.fact("tables", tables.applied() + ", " + tables.log())
					.fact("SQLSTATE", error.sqlState())
					.fact("error", error.message())
					.remedy("Let the owner of the schema run: GRANT USAGE, CREATE ON SCHEMA " + tables.quotedSchema()
							+ " TO " + role + "; or name another schema (boards.migrations.schema)."),
				error.asCause(ex));
	}

}
