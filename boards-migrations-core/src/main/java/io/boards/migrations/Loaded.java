package io.boards.migrations;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.boards.migrations.revision.Plan;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.revision.Target;
import io.boards.migrations.runtime.AppliedRevision;
import io.boards.migrations.runtime.Awaiting;
import io.boards.migrations.runtime.Inspection;
import io.boards.migrations.runtime.Revisions;
import io.boards.migrations.runtime.Runner;
import io.boards.migrations.runtime.Standing;
import io.boards.migrations.script.Scripts;
import org.slf4j.LoggerFactory;

/**
 * The scripts of an application, seen to be right, and what runs them.
 *
 * @param revisions the revisions
 * @param runner runs them
 */
record Loaded(Revisions revisions, Runner runner) {

	Scripts scripts() {
		return this.revisions.scripts();
	}

	RevisionGraph graph() {
		return this.revisions.graph();
	}

	Inspection inspection() {
		return this.runner.inspection();
	}

	Set<String> applied() {
		return inspection().applied().stream().map(AppliedRevision::revision).collect(Collectors.toSet());
	}

	Status status() {
		return status(inspection().standing());
	}

	Status status(Standing standing) {
		return Status.of(graph(), scripts(), standing.applied(), standing.unfinished());
	}

	/**
	 * Looks where the database stands, and refuses what an upgrade would refuse.
	 * @return where it stands
	 */
	Status checked() {
		return Status.of(graph(), scripts(), inspection().checked(), List.of());
	}

	Status awaitUpToDate(Duration limit) {
		Status status = Awaiting.answer(this::checked, (now) -> now.pending().isEmpty(),
				(now, waited) -> LoggerFactory.getLogger("io.boards.migrations")
					.info("Waiting for {} to be applied, for {} s of {} s", String.join(", ", now.pending()),
							waited.toSeconds(), limit.toSeconds()),
				limit);
		return status.requireArrived(limit);
	}

	/**
	 * Plans a way back. A head is that of the application, also where the database knows
	 * of revisions behind it.
	 * @param target where to go
	 * @param whole the graph with these revisions
	 * @param applied the applied set
	 * @return the plan
	 */
	Plan downgrade(String target, RevisionGraph whole, Set<String> applied) {
		Target parsed = Target.parse(target);
		List<Revision> heads = graph().heads();
		boolean isHead = parsed.symbol().equals(Target.HEAD) || parsed.symbol().equals(Target.HEADS);
		if (whole == graph() || !isHead || heads.size() != 1) {
			return whole.downgrade(target, applied);
		}
		return whole.downgrade(new Target(parsed.branch(), heads.get(0).id(), parsed.offset()).toString(), applied);
	}

}
