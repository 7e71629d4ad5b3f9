package io.boards.migrations.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.boards.migrations.catalog.Inventory;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.script.Script;
import io.boards.migrations.verify.RevisionResult.Data;
import io.boards.migrations.verify.RevisionResult.Verdict;
import io.boards.migrations.verify.RevisionTrial.Trial;

/**
 * Tries all revisions in databases that are thrown away: each up, down and up again, then
 * all together.
 */
public final class Verification {

	private final Surroundings surroundings;

	/**
	 * A verification of all revisions.
	 * @param surroundings what to work with
	 */
	public Verification(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	/**
	 * Runs it.
	 * @param listener hears how it goes on
	 * @return what came of it
	 * @throws io.boards.migrations.failure.MigrationException where no database can be
	 * made
	 */
	public VerifyReport run(VerifyListener listener) {
		long start = System.nanoTime();
		RevisionGraph graph = this.surroundings.graph();
		List<RevisionResult> results = new ArrayList<>();
		Set<String> failed = new HashSet<>();
		Inventory all;
		try (Room room = Room.empty(this.surroundings).prepared()) {
			Inventory before = room.inventory();
			for (Revision revision : graph.revisions()) {
				Script script = this.surroundings.scripts().find(revision.id()).orElseThrow();
				listener.begun(revision);
				RevisionResult result;
				if (graph.withAncestors(List.of(revision.id())).stream().anyMatch(failed::contains)) {
					result = new RevisionResult(revision, script.location(), Verdict.NOT_TRIED, List.of(), Data.UNKNOWN,
							List.of(), Duration.ZERO);
				}
				else {
					Trial trial = new RevisionTrial(room, revision, script).run(before);
					before = trial.after();
					result = trial.result();
					if (!trial.applied()) {
						failed.add(revision.id());
					}
				}
				results.add(result);
				listener.done(result);
			}
			all = before;
		}
		List<StageResult> stages = new WholeTrial(this.surroundings, listener).run(all, results, failed);
		return new VerifyReport(results, stages, Duration.ofNanos(System.nanoTime() - start));
	}

}
