package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * The role of the application may not do what a step, or the tool itself, needs.
 */
public class MissingPrivilegeException extends MigrationException {

	private static final long serialVersionUID = 1L;

	MissingPrivilegeException(Failure failure, @Nullable Throwable cause) {
		super(failure, cause);
	}

	/**
	 * A look before the first step found what is missing.
	 * @param role who lacks it
	 * @param missing what
	 * @param ex what the server said, if it was asked already
	 * @return the exception
	 */
	static MissingPrivilegeException before(String role, List<Lack> missing, @Nullable SQLException ex) {
		Map<String, Set<String>> reasons = new LinkedHashMap<>();
		Set<String> grants = new LinkedHashSet<>();
		for (Lack lack : missing) {
			reasons.computeIfAbsent(lack.what(), (what) -> new LinkedHashSet<>()).add(lack.privilege().reason());
			grants.add(lack.grant(role));
		}
		Failure failure = Failure.of("The role " + role + " may not do what is to be done. Nothing was run.");
		for (Map.Entry<String, Set<String>> entry : reasons.entrySet()) {
			failure = failure.fact("missing", entry.getKey() + " (for " + String.join(", ", entry.getValue()) + ")");
		}
		SQLException cause = (ex != null) ? DatabaseError.of(ex).asCause(ex) : null;
		return new MissingPrivilegeException(failure.fact("error", (cause != null) ? cause.getMessage() : null)
			.remedy("Let somebody who may run: " + String.join("; ", grants) + "; or migrate as another role"
					+ " (boards.migrations.user, boards.migrations.role)."),
				cause);
	}

	/**
	 * The tool may not use its tables.
	 * @param tables the tables, which are there
	 * @param role who asked
	 * @param ex what the server said
	 * @return the exception
	 */
	static MissingPrivilegeException toUse(VersionTables tables, String role, SQLException ex) {
		DatabaseError error = DatabaseError.of(ex);
		String names = tables.applied() + ", " + tables.log() + ", " + new JournalTable(tables).name();
		String quoted = Quoting.identifier(role);
		return new MissingPrivilegeException(
				Failure.of("The role " + role + " may not use the tables that boards-migrations keeps.")
					.fact("tables", names)
					.fact("SQLSTATE", error.sqlState())
					.fact("error", error.message())
					.remedy("Let the owner run: GRANT USAGE ON SCHEMA " + tables.quotedSchema() + " TO " + quoted
							+ "; GRANT SELECT, INSERT, UPDATE, DELETE ON " + names + " TO " + quoted
							+ "; or name another schema (boards.migrations.schema)."),
				error.asCause(ex));
	}

}
