package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.boards.migrations.revision.Direction;
import io.boards.migrations.revision.Plan;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.script.FoundScripts;
import io.boards.migrations.script.Glance;

/**
 * Reads where a database stands, says why it may not be read, and refuses to go on from
 * where one must not.
 */
final class Reading {

	private final RunSettings settings;

	private final Revisions revisions;

	private final AppliedReader reader;

	private final AppliedChecks checks;

	private volatile String warned = "";

	Reading(RunSettings settings, Revisions revisions, AppliedChecks checks) {
		this.settings = settings;
		this.revisions = revisions;
		this.reader = new AppliedReader(settings);
		this.checks = checks;
	}

	/**
	 * What can be told of the scripts of the application as long as nobody has understood
	 * them.
	 * @return that; empty where they are understood, or something is wrong
	 */
	Optional<Glance> glance() {
		return this.revisions.found().flatMap(FoundScripts::glance);
	}

	/**
	 * The heads of the application.
	 * @return their ids
	 */
	List<String> heads() {
		return this.revisions.graph().heads().stream().map(Revision::id).toList();
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
		return forward(applied);
	}

	/**
	 * Sees whether an upgrade may go on from what is applied.
	 * @param applied what the database has
	 * @return what its plan is made from
	 * @throws HalfWayException where something is half taken back
	 */
	Basis forward(AppliedSet applied) {
		Basis basis = this.checks.forward(applied);
		applied.unfinished().refuseTakenBack();
		return basis;
	}

	/**
	 * Refuses to compare what the application does not know as a whole.
	 * @param applied what the database has
	 */
	void refuseToCompare(AppliedSet applied) {
		this.checks.refuseToCompare(applied);
		this.checks.forward(applied);
	}

	/**
	 * What a stamp changes.
	 * @param applied what the database has
	 * @param target makes the new set from the ids of the applied revisions
	 * @param anew whether all that is applied is forgotten first
	 * @return what it changes
	 */
	StampReport stamp(AppliedSet applied, Function<Set<String>, Set<String>> target, boolean anew) {
		if (!anew) {
			this.checks.refuseToStamp(applied);
		}
		return StampReport.of(target.apply(applied.ids()), applied.ids(), anew, this.revisions.graph());
	}

	/**
	 * Warns of what the database has and the application does not know; not again and
	 * again for whoever waits for others.
	 * @param applied what the database has
	 * @param basis what the plan was made from
	 * @param plan what is going to be done
	 */
	void warn(AppliedSet applied, Basis basis, Plan plan) {
		String warning = warning(applied, basis, plan);
		if (!warning.isEmpty() && !warning.equals(this.warned)) {
			Log.log.warn(warning);
		}
		this.warned = warning;
	}

	/**
	 * What is to be said of what the database has and the application does not know.
	 * @param applied what the database has
	 * @param basis what the plan was made from
	 * @param plan what is going to be done
	 * @return the warning; empty where there is nothing to be said
	 */
	String warning(AppliedSet applied, Basis basis, Plan plan) {
		return basis.outside().isEmpty() ? "" : basis.outside().warning(this.revisions.graph(), applied.ids(), plan);
	}

}
