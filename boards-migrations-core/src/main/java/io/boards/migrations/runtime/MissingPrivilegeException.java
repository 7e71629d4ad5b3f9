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
	 * The tool may not create its tables.
	 * @param tables the tables
	 * @param role who asked
	 * @param ex what the server said
	 * @return the exception
	 */
	static MissingPrivilegeException toCreate(VersionTables tables, String role, SQLException ex) {
		return forTables("create", names(tables), role, ex,
				"GRANT USAGE, CREATE ON SCHEMA " + tables.quotedSchema() + " TO " + role);
	}

	/**
	 * The tool may not create its journal.
	 * @param journal the table
	 * @param role who asked
	 * @param ex what the server said
	 * @return the exception
	 */
	static MissingPrivilegeException toCreate(JournalTable journal, String role, SQLException ex) {
		return forTables("create", journal.name(), role, ex,
				"GRANT USAGE, CREATE ON SCHEMA " + journal.tables().quotedSchema() + " TO " + role);
	}

	/**
	 * The tool may not use its journal.
	 * @param journal the table, which is there
	 * @param role who asked
	 * @param ex what the server said
	 * @return the exception
	 */
	static MissingPrivilegeException toUse(JournalTable journal, String role, SQLException ex) {
		return forTables("use", journal.name(), role, ex,
				"GRANT SELECT, INSERT, UPDATE, DELETE ON " + journal.name() + " TO " + role);
	}

	/**
	 * The tool may not use its tables.
	 * @param tables the tables, which are there
	 * @param role who asked
	 * @param ex what the server said
	 * @return the exception
	 */
	static MissingPrivilegeException toUse(VersionTables tables, String role, SQLException ex) {
		return forTables("use", names(tables), role, ex, "GRANT USAGE ON SCHEMA " + tables.quotedSchema() + " TO "
				+ role + "; GRANT SELECT, INSERT, DELETE ON " + names(tables) + " TO " + role);
	}

	private static String names(VersionTables tables) {
		return tables.applied() + ", " + tables.log();
	}

	private static MissingPrivilegeException forTables(String verb, String tables, String role, SQLException ex,
			String grant) {
		DatabaseError error = DatabaseError.of(ex);
		return new MissingPrivilegeException(
				Failure.of("The role " + role + " may not " + verb + " the tables that boards-migrations keeps.")
					.fact("tables", tables)
					.fact("SQLSTATE", error.sqlState())
					.fact("error", error.message())
					.remedy("Let the owner run: " + grant + "; or name another schema (boards.migrations.schema)."),
				error.asCause(ex));
	}

}
