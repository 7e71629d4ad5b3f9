package io.boards.migrations.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.boards.migrations.catalog.Inventory;
import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.generate.Drift;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.revision.Target;
import io.boards.migrations.runtime.OfflineScript;
import io.boards.migrations.runtime.ReadsRowsException;
import io.boards.migrations.runtime.RunListener;
import io.boards.migrations.verify.RevisionResult.Verdict;
import io.boards.migrations.verify.StageResult.Stage;

/**
 * Takes all revisions together: up in one run, compared with the entities, down in one
 * run, and up by the script for psql.
 */
final class WholeTrial {

	private final Surroundings surroundings;

	private final VerifyListener listener;

	private final List<StageResult> results = new ArrayList<>();

	WholeTrial(Surroundings surroundings, VerifyListener listener) {
		this.surroundings = surroundings;
		this.listener = listener;
	}

	/**
	 * Takes all stages.
	 * @param oneByOne what the database held when each revision was applied by itself
	 * @param revisions what came of each revision
	 * @param failed those that could not be applied
	 * @return what came of each stage
	 */
	List<StageResult> run(Inventory oneByOne, List<RevisionResult> revisions, Set<String> failed) {
		add(heads());
		if (!failed.isEmpty()) {
			String reason = "cannot be applied: " + String.join(", ", new TreeSet<>(failed));
			List.of(Stage.UPGRADE, Stage.CHECK, Stage.BASE, Stage.SCRIPT)
				.forEach((stage) -> add(StageResult.skipped(stage, reason)));
			return this.results;
		}
		Inventory byRun = null;
		try (Room room = Room.empty(this.surroundings).prepared()) {
			Inventory empty = room.inventory();
			Problems problems = new Problems();
			try {
				room.whole().upgrade(Target.HEADS, RunListener.NONE);
				byRun = room.inventory();
				problems.add(oneByOne.to(byRun), Failure
					.of("One run of all revisions leads elsewhere than one run for each.")
					.remedy("See which revision does something else when others run before it in the same run."));
			}
			catch (MigrationException ex) {
				problems.add("The upgrade of an empty database in one run fails:", ex);
			}
			add(StageResult.of(Stage.UPGRADE, problems.failures(), problems.notes()));
			if (byRun == null) {
				List.of(Stage.CHECK, Stage.BASE, Stage.SCRIPT)
					.forEach((stage) -> add(StageResult.skipped(stage, "the upgrade fails")));
				return this.results;
			}
			add(check(room));
			add(base(room, empty, revisions));
		}
		add(script(byRun));
		return this.results;
	}

	private void add(StageResult result) {
		this.results.add(result);
		this.listener.done(result);
	}

	private StageResult heads() {
		List<String> heads = this.surroundings.graph().heads().stream().map(Revision::id).toList();
		return StageResult.of(Stage.HEADS, (heads.size() < 2) ? List.of() : List
			.of(Failure.of("There are several heads, so an upgrade to the head, and a start, is refused.")
				.fact("heads", String.join(", ", heads))
				.remedy("Let them meet (migrations merge heads), or put one on top of the other (migrations rebase).")),
				List.of());
	}

	private StageResult check(Room room) {
		try {
			Optional<Drift> drift = this.surroundings.comparison().apply(room.database().source());
			if (drift.isEmpty()) {
				return StageResult.skipped(Stage.CHECK, "there are no entities");
			}
			Failure failure = Failure.of("The revisions do not make what the entities want.");
			for (String statement : drift.get().statements()) {
				failure = failure.fact("to be run", statement);
			}
			return StageResult.of(Stage.CHECK, failure.facts().isEmpty() ? List.of()
					: List
						.of(failure.remedy("Write the revision that is missing: migrations revision --autogenerate.")),
					drift.get().notes());
		}
		catch (MigrationException ex) {
			Problems problems = new Problems();
			problems.add("The comparison with the entities fails:", ex);
			return StageResult.of(Stage.CHECK, problems.failures(), List.of());
		}
	}

	private StageResult base(Room room, Inventory empty, List<RevisionResult> revisions) {
		List<String> barred = revisions.stream()
			.filter((each) -> each.verdict() == Verdict.IRREVERSIBLE)
			.map((each) -> each.revision().id())
			.toList();
		if (!barred.isEmpty()) {
			return StageResult.skipped(Stage.BASE, "no way back: " + String.join(", ", barred));
		}
		Problems problems = new Problems();
		try {
			room.whole().downgrade((graph, applied) -> graph.downgrade(Target.BASE, applied), RunListener.NONE);
			problems.add(empty.to(room.inventory()), Failure.of("After a downgrade to the base something is left.")
				.remedy("Correct the downgrades of the revisions that made it."));
		}
		catch (MigrationException ex) {
			problems.add("The downgrade to the base fails:", ex);
		}
		return StageResult.of(Stage.BASE, problems.failures(), problems.notes());
	}

	private StageResult script(Inventory byRun) {
		Problems problems = new Problems();
		String text;
		try {
			text = new OfflineScript(this.surroundings.scripts(), this.surroundings.graph(),
					this.surroundings.settings())
				.of(this.surroundings.graph().upgrade(Target.HEADS, Set.of()), Set.of());
		}
		catch (ReadsRowsException ex) {
			return StageResult.skipped(Stage.SCRIPT, ex.failure().headline());
		}
		catch (MigrationException ex) {
			problems.add("The upgrade cannot be written as a script:", ex);
			return StageResult.of(Stage.SCRIPT, problems.failures(), List.of());
		}
		try (Room room = Room.empty(this.surroundings)) {
			new PrintedRun(room).run(text)
				.ifPresentOrElse(problems::add, () -> problems.add(byRun.to(room.inventory()),
						Failure.of("The script for psql leads elsewhere than the run.").remedy(PrintedRun.REMEDY)));
		}
		return StageResult.of(Stage.SCRIPT, problems.failures(), problems.notes());
	}

}
