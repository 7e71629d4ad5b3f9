package io.boards.migrations.runtime;

import java.sql.SQLException;

import io.boards.migrations.revision.Direction;

/**
 * Reads where a database stands, says why it may not be read, and refuses to go on from
 * where one must not.
 */
final class Reading {

	private final RunSettings settings;

	private final AppliedReader reader;

	private final AppliedChecks checks;

	Reading(RunSettings settings, AppliedChecks checks) {
		this.settings = settings;
		this.reader = new AppliedReader(settings);
		this.checks = checks;
	}

	/**
	 * Reads the applied set.
	 * @param session a session
	 * @return what the database has
	 * @throws MissingPrivilegeException where it may not be read
	 * @throws SQLException where the database fails
	 */
	AppliedSet applied(Session session) throws SQLException {
		try {
			return this.reader.read(session);
		}
		catch (SQLException ex) {
			new Preflight(session, this.settings).explain(ex);
			if (DatabaseError.of(ex).isMissingPrivilege()) {
				throw MissingPrivilegeException.toUse(this.reader.tables(session), session.role(this.settings), ex);
			}
			throw ex;
		}
	}

	/**
	 * Sees whether one may go on from what is applied.
	 * @param session a session
	 * @param applied what the database has
	 * @param direction which way
	 * @return what a plan is made from
	 * @throws HalfWayException where something is half taken back, and the way is forward
	 * @throws SQLException where the database fails
	 */
	Basis basis(Session session, AppliedSet applied, Direction direction) throws SQLException {
		if (direction == Direction.DOWNGRADE) {
			return this.checks.back(applied, this.reader, session);
		}
		Basis basis = this.checks.forward(applied);
		applied.unfinished().refuseTakenBack();
		return basis;
	}

}
