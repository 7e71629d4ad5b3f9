package io.boards.migrations.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.revision.RevisionGraph;

/**
 * The steps outside a transaction that a database has begun and not finished.
 *
 * @param sections one for each such step
 */
record UnfinishedSections(List<UnfinishedSection> sections) {

	/**
	 * Sorts the rows of the journal.
	 * @param rows its rows, in order
	 * @return the sections
	 */
	static UnfinishedSections of(List<JournalRow> rows) {
		if (rows.isEmpty()) {
			return new UnfinishedSections(List.of());
		}
		Map<List<String>, List<JournalRow>> steps = new LinkedHashMap<>();
		rows.forEach(
				(row) -> steps.computeIfAbsent(List.of(row.revision(), row.direction()), (step) -> new ArrayList<>())
					.add(row));
		return new UnfinishedSections(steps.values().stream().map(UnfinishedSections::section).toList());
	}

	private static UnfinishedSection section(List<JournalRow> rows) {
		JournalRow last = rows.get(rows.size() - 1);
		JournalRow open = rows.stream().filter((row) -> !row.isDone()).findFirst().orElse(null);
		return new UnfinishedSection(last.revision(), last.direction(),
				(int) rows.stream().filter(JournalRow::isDone).count(), (open != null) ? open.statement() : null,
				((open != null) ? open : last).startedAt(), (open != null) ? open.sqlState() : null,
				(open != null) ? open.rows() : null);
	}

	/**
	 * Refuses to go forward, or to say that a database is where it should be, while
	 * something is taken back by half.
	 * @throws HalfWayException where that is so
	 */
	void refuseTakenBack() {
		for (UnfinishedSection section : this.sections) {
			if (!section.isUpgrade()) {
				throw new HalfWayException(section, null);
			}
		}
	}

	/**
	 * Refuses steps that take the ground away from what is half done.
	 * @param codes the steps
	 * @param graph what needs what
	 * @throws HalfWayException where a step would take back what a half done upgrade
	 * needs
	 * @throws ChangedSectionException where a half done step is to run in a transaction
	 */
	void check(List<StepCode> codes, RevisionGraph graph) {
		for (UnfinishedSection section : this.sections) {
			Set<String> needed = needed(section, graph);
			for (StepCode code : codes) {
				boolean same = code.id().equals(section.revision());
				if (!same && !code.isUpgrade() && needed.contains(code.id())) {
					throw new HalfWayException(section, code);
				}
				if (same && code.transactional() && code.direction().equals(section.direction())) {
					throw ChangedSectionException.ofMode(code);
				}
			}
		}
	}

	private static Set<String> needed(UnfinishedSection section, RevisionGraph graph) {
		return (section.isUpgrade() && graph.find(section.revision()).isPresent())
				? graph.withAncestors(List.of(section.revision())) : Set.of();
	}

}
