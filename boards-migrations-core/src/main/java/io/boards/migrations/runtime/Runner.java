package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import javax.sql.DataSource;

import io.boards.migrations.revision.Direction;
import io.boards.migrations.revision.Plan;
import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.revision.Step;
import io.boards.migrations.script.Script;
import io.boards.migrations.script.Scripts;

/**
 * Carries a database from one applied set to another.
 */
public final class Runner {

	private final DataSource source;

	private final Scripts scripts;

	private final RevisionGraph graph;

	private final RunSettings settings;

	private final AppliedReader reader;

	private final AppliedChecks checks;

	/**
	 * A runner for one database.
	 * @param source where connections come from
	 * @param scripts the code of the revisions
	 * @param graph the revisions
	 * @param settings how steps are run
	 */
	public Runner(DataSource source, Scripts scripts, RevisionGraph graph, RunSettings settings) {
		this.source = source;
		this.scripts = scripts;
		this.graph = graph;
		this.settings = settings;
		this.reader = new AppliedReader(settings.schema());
		this.checks = new AppliedChecks(scripts, new GraphNeeds(graph));
	}

	/**
	 * Reads what the database has: one message, no lock, nothing written.
	 * @return the applied revisions, known or not
	 * @throws DatabaseException where the database fails
	 */
	public Collection<AppliedRevision> applied() {
		try (Session session = RunContext.open(this.source)) {
			return read(session).revisions();
		}
		catch (SQLException ex) {
			throw new DatabaseException("reading the applied revisions", ex);
		}
	}

	/**
	 * Reads what the database has and what is unfinished there: no lock, nothing written.
	 * @return where it stands
	 * @throws DatabaseException where the database fails
	 */
	public Standing standing() {
		try (Session session = RunContext.open(this.source)) {
			AppliedSet applied = read(session);
			return new Standing(applied.revisions(), UnfinishedSections.read(session, applied).sections());
		}
		catch (SQLException ex) {
			throw new DatabaseException("reading the applied revisions", ex);
		}
	}

	/**
	 * Reads what the database has, and refuses what an upgrade would refuse.
	 * @return the applied revisions, all known and unchanged
	 * @throws UnknownRevisionException where the application does not know one
	 * @throws ChangedScriptException where a script is not what was applied
	 */
	public Collection<AppliedRevision> checked() {
		try (Session session = RunContext.open(this.source)) {
			return readChecked(session, Direction.UPGRADE).revisions();
		}
		catch (SQLException ex) {
			throw new DatabaseException("reading the applied revisions", ex);
		}
	}

	/**
	 * Whether a script is not what was applied.
	 * @param script the script as it is
	 * @param row what was applied
	 * @return whether their checksums differ
	 */
	public static boolean isChanged(Script script, AppliedRevision row) {
		return AppliedChecks.isChanged(script, row);
	}

	/**
	 * Goes forward.
	 * @param planner makes the plan from the ids of the applied revisions
	 * @param listener hears how it goes on
	 * @return what was done
	 */
	public RunReport upgrade(Function<Set<String>, Plan> planner, RunListener listener) {
		return run(planner, Direction.UPGRADE, listener);
	}

	/**
	 * Goes back.
	 * @param planner makes the plan from the ids of the applied revisions
	 * @param listener hears how it goes on
	 * @return what was done
	 */
	public RunReport downgrade(Function<Set<String>, Plan> planner, RunListener listener) {
		return run(planner, Direction.DOWNGRADE, listener);
	}

	/**
	 * Tells what a run would do, and does nothing.
	 * @param planner makes the plan from the ids of the applied revisions
	 * @param direction which way the plan goes
	 * @return the steps that it would take, with what they would run
	 */
	public List<StepScript> plan(Function<Set<String>, Plan> planner, Direction direction) {
		try (Session session = RunContext.open(this.source)) {
			Plan plan = planner.apply(readChecked(session, direction).ids());
			WayBack.check(plan, this.scripts);
			return codes(plan).stream().map(StepScript::of).toList();
		}
		catch (SQLException ex) {
			throw new DatabaseException("reading the applied revisions", ex);
		}
	}

	/**
	 * Reads what was ever done to the database.
	 * @return the rows of the log, oldest first; none where the tables are not there
	 */
	public List<LogRecord> log() {
		try (Session session = RunContext.open(this.source)) {
			AppliedSet applied = read(session);
			return applied.exists() ? LogRecord.readAll(session, applied.tables().orElseThrow()) : List.of();
		}
		catch (SQLException ex) {
			throw new DatabaseException("reading the log", ex);
		}
	}

	private RunReport run(Function<Set<String>, Plan> planner, Direction direction, RunListener listener) {
		long start = System.nanoTime();
		try (Session session = RunContext.open(this.source)) {
			while (true) {
				AppliedSet applied = readChecked(session, direction);
				Plan plan = planner.apply(applied.ids());
				listener.planned(plan);
				Optional<List<StepReport>> steps = run(session, applied, plan, listener);
				if (steps.isPresent()) {
					// If somebody else took a step, he may have gone on.
					Set<String> after = (steps.get().size() < plan.steps().size())
							? readChecked(session, direction).ids() : after(plan, applied.ids());
					return new RunReport(steps.get(), this.graph.maximal(applied.ids()), this.graph.maximal(after),
							since(start));
				}
			}
		}
		catch (SQLException ex) {
			throw new DatabaseException("running revisions", ex);
		}
	}

	/**
	 * Runs a plan.
	 * @return what was done, or empty where the plan has to be made again
	 */
	private Optional<List<StepReport>> run(Session session, AppliedSet applied, Plan plan, RunListener listener)
			throws SQLException {
		if (plan.steps().isEmpty()) {
			return Optional.of(List.of());
		}
		WayBack.check(plan, this.scripts);
		List<StepCode> codes = codes(plan);
		UnfinishedSections.read(session, applied).check(codes, this.graph);
		if (this.settings.transaction() == TransactionMode.ALL) {
			OutsideTransactionException.check(codes);
			return new StepRunner(context(session, applied)).runTogether(codes, applied.ids(), listener);
		}
		SecondConnectionException.check(codes, this.source);
		return Optional.of(oneByOne(context(session, applied), codes, listener));
	}

	private List<StepReport> oneByOne(RunContext context, List<StepCode> codes, RunListener listener)
			throws SQLException {
		StepRunner runner = new StepRunner(context);
		List<StepReport> reports = new ArrayList<>();
		for (StepCode code : codes) {
			long start = System.nanoTime();
			listener.begun(code.step());
			if (runner.run(code)) {
				StepReport report = new StepReport(code.step(), since(start));
				reports.add(report);
				context.failures().done(code);
				listener.done(report);
			}
			else {
				listener.skipped(code.step());
			}
		}
		return reports;
	}

	/**
	 * Settles a statement outside a transaction of which nobody knows how it ended.
	 * @param revision the id of its revision, or the beginning of it
	 * @param repair what it counts as
	 * @return what was settled
	 * @throws NothingToRepairException where that revision has no such statement
	 * @throws StillRunningException where it is still running
	 */
	public RepairReport repair(String revision, Repair repair) {
		try (Session session = RunContext.open(this.source)) {
			AppliedSet applied = read(session);
			UnfinishedSection section = SectionRepair.named(revision, UnfinishedSections.read(session, applied));
			return new SectionRepair(context(session, applied)).run(section, repair);
		}
		catch (SQLException ex) {
			throw new DatabaseException("repairing a revision", ex);
		}
	}

	/**
	 * Makes a set of revisions the applied one without running anything.
	 * @param target makes the new set from the ids of the applied revisions
	 * @return what was changed
	 */
	public StampReport stamp(Function<Set<String>, Set<String>> target) {
		return stamp(target, false);
	}

	/**
	 * Forgets what is applied, known or not, and makes a set of revisions the applied one
	 * without running anything.
	 * @param target makes the new set
	 * @return what was changed
	 */
	public StampReport stampAnew(Function<Set<String>, Set<String>> target) {
		return stamp(target, true);
	}

	/**
	 * Tells what a stamp would change, and changes nothing.
	 * @param target makes the new set from the ids of the applied revisions
	 * @param anew whether all that is applied is forgotten first
	 * @return what it would change
	 */
	public StampReport planStamp(Function<Set<String>, Set<String>> target, boolean anew) {
		try (Session session = RunContext.open(this.source)) {
			return stamp(read(session), target, anew);
		}
		catch (SQLException ex) {
			throw new DatabaseException("reading the applied revisions", ex);
		}
	}

	private StampReport stamp(Function<Set<String>, Set<String>> target, boolean anew) {
		try (Session session = RunContext.open(this.source)) {
			while (true) {
				AppliedSet applied = read(session);
				StampReport change = stamp(applied, target, anew);
				if (new Stamp(context(session, applied), this.scripts).run(change, applied.ids(), anew)) {
					return change;
				}
			}
		}
		catch (SQLException ex) {
			throw new DatabaseException("stamping the database", ex);
		}
	}

	private StampReport stamp(AppliedSet applied, Function<Set<String>, Set<String>> target, boolean anew) {
		if (!anew) {
			this.checks.refuseUnknown(applied);
		}
		return StampReport.of(target.apply(applied.ids()), applied.ids(), anew, this.graph);
	}

	private AppliedSet readChecked(Session session, Direction direction) throws SQLException {
		AppliedSet applied = read(session);
		this.checks.refuseUnknown(applied);
		this.checks.refuseGaps(applied);
		if (direction == Direction.UPGRADE) {
			this.checks.refuseChanged(applied);
			UnfinishedSections.read(session, applied).refuseTakenBack();
		}
		return applied;
	}

	private AppliedSet read(Session session) throws SQLException {
		try {
			return this.reader.read(session);
		}
		catch (SQLException ex) {
			if (DatabaseError.of(ex).isMissingPrivilege()) {
				throw MissingPrivilegeException.toUse(this.reader.tables(session), session.role(), ex);
			}
			throw ex;
		}
	}

	private RunContext context(Session session, AppliedSet applied) throws SQLException {
		VersionTables tables = applied.tables().orElseThrow(() -> new NoSchemaException(applied.searchPath()));
		Needs needs = new GraphNeeds(this.graph);
		RunContext context = new RunContext(this.source, session, this.settings, tables, applied.searchPath(), needs,
				Bookkeeping.ofApplication(tables, this.settings.application(), needs),
				new StepFailures(session.role(), this.settings.transaction() == TransactionMode.ALL));
		if (!applied.exists()) {
			Bootstrap.run(context);
		}
		return context;
	}

	private List<StepCode> codes(Plan plan) {
		return plan.steps()
			.stream()
			.map((step) -> StepCode.of(step, this.scripts.find(step.revision().id()).orElseThrow()))
			.toList();
	}

	private static Set<String> after(Plan plan, Set<String> applied) {
		Set<String> after = new LinkedHashSet<>(applied);
		for (Step step : plan.steps()) {
			if (step.direction() == Direction.UPGRADE) {
				after.add(step.revision().id());
			}
			else {
				after.remove(step.revision().id());
			}
		}
		return after;
	}

	private static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}

}
