package io.boards.migrations;

import java.nio.file.Path;
import java.util.List;

/**
 * What a rebase did.
 *
 * @param moved the revisions that are now on top of another head, oldest first
 * @param onto that head
 * @param changed the files whose parents were changed
 * @param databaseAsked whether the database was there to be asked that none of them is
 * applied
 */
public record RebaseReport(List<String> moved, String onto, List<Path> changed, boolean databaseAsked) {

	public RebaseReport {
		moved = List.copyOf(moved);
		changed = List.copyOf(changed);
	}

}
