package io.boards.migrations.runtime;

import java.util.List;

/**
 * What was accepted.
 *
 * @param revisions the revisions that were named, in that order
 */
public record AcceptReport(List<Accepted> revisions) {

	public AcceptReport {
		revisions = List.copyOf(revisions);
	}

	/**
	 * What was accepted of one revision.
	 *
	 * @param revision its id
	 * @param changes what was different, a sentence for each; none where there was
	 * nothing to accept
	 */
	public record Accepted(String revision, List<String> changes) {

		public Accepted {
			changes = List.copyOf(changes);
		}

	}

}
