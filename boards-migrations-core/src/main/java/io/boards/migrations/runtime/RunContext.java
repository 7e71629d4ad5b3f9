package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.sql.Statement;

/**
 * What the steps of one run share.
 *
 * @param source where a second connection comes from
 * @param session the connection on which steps are run
 * @param settings how they are run
 * @param tables where they are noted
 * @param lock keeps other runs away
 * @param searchPath the search path under which steps run
 * @param needs what revisions need
 * @param bookkeeping how steps are noted
 * @param failures how failures are told
 */
record RunContext(DataSource source, Session session, RunSettings settings, VersionTables tables, RunLock lock,
		String searchPath, Needs needs, Bookkeeping bookkeeping, StepFailures failures) {

	static Session open(DataSource source) throws SQLException {
		return Session.open(source, (warning) -> Log.log.warn("PostgreSQL: {}", warning));
	}

	RunTransaction transaction(Session on) {
		return transaction(on, this.settings);
	}

	RunTransaction transaction(Session on, RunSettings under) {
		return new RunTransaction(on, this.lock, under, this.searchPath);
	}

	/**
	 * Keeps statements that run in a transaction in the tenant's schema.
	 * @param statements statements of a step
	 * @return what is to be run
	 */
	List<Statement> staying(List<Statement> statements) {
		return this.settings.staying(statements, Settings.searchPath(this.searchPath));
	}

	/**
	 * Whether a step need not be taken any more.
	 * @param code the step
	 * @return an expression
	 */
	String isTaken(StepCode code) {
		String applied = this.tables.isApplied(code.id());
		return code.isUpgrade() ? applied : "NOT " + applied;
	}

	/**
	 * Reads what decides whether a step may still be taken.
	 * @param code the step
	 * @return a query for ids that are applied, to be run while only {@code pg_catalog}
	 * is searched
	 */
	String around(StepCode code) {
		return this.tables.readAround(code.id(), this.needs.of(code.id()));
	}

	/**
	 * The tool's own tables did not take a step's row.
	 * @param code the step, which was rolled back
	 * @param ex what the database said
	 * @return the exception for the user
	 */
	MigrationException failedToNote(StepCode code, SQLException ex) {
		return DatabaseError.of(ex).isMissingPrivilege()
				? MissingPrivilegeException.toUse(this.tables, this.failures.role(), ex)
				: new DatabaseException("noting revision " + code.id(), ex);
	}

}
