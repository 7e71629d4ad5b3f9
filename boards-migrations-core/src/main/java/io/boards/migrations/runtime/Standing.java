package io.boards.migrations.runtime;

import java.util.Collection;
import java.util.List;

/**
 * What the tables of a database say.
 *
 * @param applied the applied revisions, known or not
 * @param unfinished the steps of which a part is done
 */
public record Standing(Collection<AppliedRevision> applied, List<UnfinishedSection> unfinished) {

	public Standing {
		applied = List.copyOf(applied);
		unfinished = List.copyOf(unfinished);
	}

}
