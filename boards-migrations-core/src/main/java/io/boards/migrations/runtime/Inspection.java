package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import javax.sql.DataSource;

import io.boards.migrations.revision.Direction;
import io.boards.migrations.revision.Plan;
import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.script.Glance;

/**
 * Looks where a database stands and what would be done to it: no lock, nothing written.
 */
public final class Inspection {

	private final DataSource source;

	private final RunSettings settings;

	private final Reading reading;

	Inspection(DataSource source, RunSettings settings, Reading reading) {
		this.source = source;
		this.settings = settings;
		this.reading = reading;
	}

	/**
	 * What is made of what the database has.
	 *
	 * @param <T> what it comes to
	 */
	private interface Look<T> {

		T of(Session session, AppliedSet applied) throws SQLException;

	}

	private <T> T read(String what, Look<T> look) {
		try (Session session = RunContext.open(this.source)) {
			return look.of(session, this.reading.applied(session));
		}
		catch (SQLException ex) {
			throw new DatabaseException("reading " + what, ex);
		}
	}

	private <T> T read(Look<T> look) {
		return read("the applied revisions", look);
	}

	/**
	 * Reads what the database has, in one message.
	 * @return the applied revisions, known or not
	 * @throws DatabaseException where the database fails
	 */
	public Collection<AppliedRevision> applied() {
		return read((session, applied) -> applied.revisions());
	}

	/**
	 * Reads what the database has and what is unfinished there.
	 * @return where it stands
	 * @throws DatabaseException where the database fails
	 */
	public Standing standing() {
		return read((session, applied) -> new Standing(applied.revisions(), applied.unfinished().sections()));
	}

	/**
	 * Reads what the database has, and refuses what an upgrade would refuse.
	 * @return the applied revisions, those that are known unchanged
	 * @throws UnknownRevisionException where the application does not know one, and must
	 * not go on beside it
	 * @throws ChangedScriptException where a script is not what was applied
	 */
	public Collection<AppliedRevision> checked() {
		return read((session, applied) -> {
			this.reading.warn(applied, this.reading.basis(session, applied, Direction.UPGRADE), new Plan(List.of()));
			return applied.revisions();
		});
	}

	/**
	 * Reads what the database has, to compare it with the entities.
	 * @return the applied revisions, all known and unchanged; empty where no script had
	 * to be understood to know that they are all of the application's
	 * @throws UnknownRevisionException where the application does not know one
	 * @throws ChangedScriptException where a script is not what was applied
	 */
	public Optional<Collection<AppliedRevision>> comparable() {
		Optional<Glance> glance = this.reading.glance();
		return read((session, applied) -> {
			if (glance.isPresent() && Recognition.head(applied, glance.get()).isPresent()) {
				return Optional.empty();
			}
			this.reading.refuseToCompare(applied);
			return Optional.of(applied.revisions());
		});
	}

	/**
	 * Reads what was ever done to the database.
	 * @return the rows of the log, oldest first; none where the tables are not there
	 */
	public List<LogRecord> log() {
		return read("the log", (session, applied) -> applied.exists()
				? LogRecord.readAll(session, applied.tables().orElseThrow(), this.settings) : List.of());
	}

	/**
	 * Tells what a run would do.
	 * @param planner makes the plan, as for the run
	 * @param direction which way the plan goes
	 * @return the steps that it would take, with what they would run
	 */
	public List<StepScript> plan(BiFunction<RevisionGraph, Set<String>, Plan> planner, Direction direction) {
		return read((session, applied) -> {
			Basis basis = this.reading.basis(session, applied, direction);
			Plan plan = planner.apply(basis.graph(), basis.applied());
			this.reading.warn(applied, basis, plan);
			WayBack.check(plan, basis.scripts());
			return StepCode.all(plan, basis.scripts()).stream().map(StepScript::of).toList();
		});
	}

	/**
	 * Tells what a stamp would change.
	 * @param target makes the new set from the ids of the applied revisions
	 * @param anew whether all that is applied is forgotten first
	 * @return what it would change
	 */
	public StampReport planStamp(Function<Set<String>, Set<String>> target, boolean anew) {
		return read((session, applied) -> this.reading.stamp(applied, target, anew));
	}

}
