package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import javax.sql.DataSource;

import io.boards.migrations.revision.Direction;
import io.boards.migrations.revision.Plan;
import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.revision.Step;
import io.boards.migrations.revision.Target;
import io.boards.migrations.script.Glance;
import org.jspecify.annotations.Nullable;

/**
 * Carries a database from one applied set to another.
 */
public final class Runner {

	private final DataSource source;

	private final Revisions revisions;

	private final RunSettings settings;

	private final Reading reading;

	/**
	 * A runner for one database.
	 * @param source where connections come from
	 * @param revisions what may be run
	 * @param settings how steps are run
	 * @param onUnknown what to do about revisions that only the database has; null to
	 * warn where they come from what the application knows, and to fail otherwise
	 */
	public Runner(DataSource source, Revisions revisions, RunSettings settings, @Nullable OnUnknown onUnknown) {
		this.source = source;
		this.revisions = revisions;
		this.settings = settings;
		this.reading = new Reading(settings, revisions, new AppliedChecks(revisions, onUnknown));
	}

	/**
	 * What looks and changes nothing. Who is warned by the one is not warned again by the
	 * other.
	 * @return what reads the same database
	 */
	public Inspection inspection() {
		return new Inspection(this.source, this.settings, this.reading);
	}

	/**
	 * What a roll call read of the tenant of this runner.
	 * @param call the roll call
	 * @return what it read; empty where the tenant has to be asked alone
	 */
	public Optional<Answered> answered(RollCall call) {
		Tenant tenant = Objects.requireNonNull(this.settings.tenant(), "It runs for a tenant");
		return Optional.ofNullable(call.of(tenant.schema())).map((set) -> new Answered(set, this.reading));
	}

	/**
	 * Goes forward to a target. Scripts that nobody has understood yet are not understood
	 * either where the database has them all, and each as it is.
	 * @param target where to go, such as {@code head}
	 * @param listener hears how it goes on
	 * @return what was done
	 */
	public RunReport upgrade(String target, RunListener listener) {
		return run(Direction.UPGRADE, listener, (heard) -> upgrade(target, heard));
	}

	private RunReport upgrade(String target, RunSettings heard) {
		long start = System.nanoTime();
		ReadAhead.begin(this.revisions);
		try (Entrance entrance = new Entrance(this.source, this.reading)) {
			Optional<String> head = target.equals(Target.HEAD) ? recognised(entrance) : Optional.empty();
			if (head.isPresent()) {
				return nothing(head.get(), start, heard);
			}
			this.revisions.scripts().requireSome();
			this.revisions.graph();
			return attempt((graph, applied) -> graph.upgrade(target, applied), Direction.UPGRADE, heard, entrance);
		}
		catch (SQLException ex) {
			throw new DatabaseException("running revisions", ex);
		}
	}

	private Optional<String> recognised(Entrance entrance) {
		AppliedSet applied = entrance.look();
		Optional<Glance> glance = this.reading.glance();
		return (applied != null) ? glance.flatMap((each) -> Recognition.head(applied, each)) : Optional.empty();
	}

	private static RunReport nothing(String head, long start, RunSettings heard) {
		heard.listener().planned(new Plan(List.of()));
		return new RunReport(List.of(), List.of(head), List.of(head), List.of(head), since(start));
	}

	/**
	 * Goes forward.
	 * @param planner makes the plan from the graph and the ids of the applied revisions
	 * @param listener hears how it goes on
	 * @return what was done
	 */
	public RunReport upgrade(BiFunction<RevisionGraph, Set<String>, Plan> planner, RunListener listener) {
		return run(planner, Direction.UPGRADE, listener);
	}

	/**
	 * Goes back.
	 * @param planner makes the plan from the ids of the applied revisions and a graph
	 * that has them all, also those that only the database knows
	 * @param listener hears how it goes on
	 * @return what was done
	 */
	public RunReport downgrade(BiFunction<RevisionGraph, Set<String>, Plan> planner, RunListener listener) {
		return run(planner, Direction.DOWNGRADE, listener);
	}

	private RunReport run(BiFunction<RevisionGraph, Set<String>, Plan> planner, Direction direction,
			RunListener listener) {
		return run(direction, listener, (heard) -> {
			ReadAhead.begin(this.revisions);
			try (Entrance entrance = new Entrance(this.source, this.reading)) {
				return attempt(planner, direction, heard, entrance);
			}
			catch (SQLException ex) {
				throw new DatabaseException("running revisions", ex);
			}
		});
	}

	/** Who hears of a run has no connection less before it and after it. */
	private RunReport run(Direction direction, RunListener caller, Function<RunSettings, RunReport> task) {
		RunListener listener = RunListener.of(List.of(this.settings.listener(), caller));
		RunReport report;
		try {
			listener.runBegun(direction);
			report = task.apply(this.settings.withListener(listener));
		}
		catch (RuntimeException | Error ex) {
			listener.runFailed(direction, ex);
			throw ex;
		}
		listener.runDone(direction, report);
		return report;
	}

	private RunReport attempt(BiFunction<RevisionGraph, Set<String>, Plan> planner, Direction direction,
			RunSettings heard, Entrance entrance) throws SQLException {
		long start = System.nanoTime();
		Session session = entrance.session();
		AppliedSet applied = entrance.applied();
		while (true) {
			Basis basis = this.reading.basis(session, applied, direction);
			Plan plan = planner.apply(basis.graph(), basis.applied());
			this.reading.warn(applied, basis, plan);
			heard.listener().planned(plan);
			Optional<List<StepReport>> steps = run(session, applied, basis, plan, heard);
			if (steps.isPresent()) {
				List<String> current = (steps.get().size() < plan.steps().size()) ? currentNow(session, direction)
						: basis.current(after(plan, basis.applied()));
				return new RunReport(steps.get(), basis.current(basis.applied()), current, this.reading.heads(),
						since(start));
			}
			applied = this.reading.applied(session);
		}
	}

	/**
	 * Runs a plan.
	 * @return what was done, or empty where the plan has to be made again
	 */
	private Optional<List<StepReport>> run(Session session, AppliedSet applied, Basis basis, Plan plan,
			RunSettings heard) throws SQLException {
		if (plan.steps().isEmpty()) {
			return Optional.of(List.of());
		}
		WayBack.check(plan, basis.scripts());
		List<StepCode> codes = StepCode.all(plan, basis.scripts());
		applied.unfinished().check(codes, basis.graph());
		new Preflight(session, this.settings).check(applied, codes);
		if (this.settings.transaction() == TransactionMode.ALL) {
			OutsideTransactionException.check(codes);
			return new StepsTogether(context(session, applied, basis.graph(), heard), codes).run(applied.ids());
		}
		SecondConnectionException.check(codes, this.source);
		if (session.isPooled()) {
			PooledSectionException.check(codes, this.settings.tenant());
		}
		return Optional.of(oneByOne(context(session, applied, basis.graph(), heard), codes));
	}

	/** If somebody else took a step, he may have gone on. */
	private List<String> currentNow(Session session, Direction direction) throws SQLException {
		Basis now = this.reading.basis(session, this.reading.applied(session), direction);
		return now.current(now.applied());
	}

	private static List<StepReport> oneByOne(RunContext context, List<StepCode> codes) throws SQLException {
		RunListener listener = context.settings().listener();
		List<StepReport> reports = new ArrayList<>();
		try (StepRunner runner = new StepRunner(context, codes)) {
			for (StepCode code : codes) {
				long start = System.nanoTime();
				if (run(runner, code, listener)) {
					StepReport report = new StepReport(code.step(), since(start));
					reports.add(report);
					context.failures().done(code);
					listener.done(report);
				}
				else {
					listener.skipped(code.step());
				}
			}
		}
		return reports;
	}

	private static boolean run(StepRunner runner, StepCode code, RunListener listener) {
		try {
			listener.begun(code.step());
			return runner.run(code);
		}
		catch (SQLException ex) {
			RuntimeException failure = new DatabaseException("running revisions", ex);
			listener.failed(code.step(), failure);
			throw failure;
		}
		catch (RuntimeException | Error ex) {
			listener.failed(code.step(), ex);
			throw ex;
		}
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
			AppliedSet applied = this.reading.applied(session);
			UnfinishedSection section = SectionRepair.named(revision, applied.unfinished());
			return new SectionRepair(context(session, applied, this.revisions.graph(), this.settings)).run(section,
					repair);
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
	 * Makes what the scripts of applied revisions say now count as what was applied,
	 * without running anything.
	 * @param ids the revisions, each of them known
	 * @return what was accepted
	 * @throws NotAppliedException where one of them is not applied
	 */
	public AcceptReport accept(List<String> ids) {
		try (Session session = RunContext.open(this.source)) {
			AppliedSet applied = this.reading.applied(session);
			NotAppliedException.check(ids, applied.ids(), this.revisions.scripts());
			new Preflight(session, this.settings).checkToAccept(applied);
			return new Acceptance(context(session, applied, this.revisions.graph(), this.settings),
					this.revisions.scripts())
				.run(ids);
		}
		catch (SQLException ex) {
			throw new DatabaseException("accepting changed scripts", ex);
		}
	}

	private StampReport stamp(Function<Set<String>, Set<String>> target, boolean anew) {
		try (Session session = RunContext.open(this.source)) {
			while (true) {
				AppliedSet applied = this.reading.applied(session);
				StampReport change = this.reading.stamp(applied, target, anew);
				new Preflight(session, this.settings).check(applied, List.of());
				if (new Stamp(context(session, applied, this.revisions.graph(), this.settings),
						this.revisions.scripts())
					.run(change, applied.ids(), anew)) {
					return change;
				}
			}
		}
		catch (SQLException ex) {
			throw new DatabaseException("stamping the database", ex);
		}
	}

	private RunContext context(Session session, AppliedSet applied, RevisionGraph over, RunSettings heard)
			throws SQLException {
		VersionTables tables = applied.requireTables();
		Needs needs = new GraphNeeds(over);
		RunContext context = new RunContext(this.source, session, heard, tables, RunLock.of(tables),
				applied.searchPath(), needs, Bookkeeping.ofApplication(tables, heard.application(), needs),
				new StepFailures(session.role(heard), heard.transaction() == TransactionMode.ALL));
		if (!applied.exists()) {
			Bootstrap.run(context);
		}
		return context;
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
