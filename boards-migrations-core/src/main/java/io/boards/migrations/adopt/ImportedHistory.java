package io.boards.migrations.adopt;

import java.util.List;

/**
 * What became of another tool's files.
 *
 * @param scripts a chain of revisions, oldest first; none where there are problems, since
 * a history with holes is of no use
 * @param problems what could not be carried over
 * @param notes what else is to be known
 */
public record ImportedHistory(List<ImportedScript> scripts, List<Finding> problems, List<Finding> notes) {

	public ImportedHistory {
		scripts = problems.isEmpty() ? List.copyOf(scripts) : List.of();
		problems = problems.stream().sorted().toList();
		notes = notes.stream().sorted().toList();
	}

	/**
	 * Sees that everything could be carried over.
	 * @return this
	 * @throws IncompleteImportException naming what could not
	 */
	public ImportedHistory requireComplete() {
		if (!this.problems.isEmpty()) {
			throw new IncompleteImportException(this.problems);
		}
		return this;
	}

}
