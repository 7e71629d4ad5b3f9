package io.boards.migrations.script;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is in the class of a new revision.
 *
 * @param transactional whether its methods run in a transaction
 * @param notes what its upgrade does to whoever uses the database, one sentence or more
 * each
 * @param upgrade the lines of its upgrade on a parameter {@code op}, indented by two
 * tabs, with a line end behind each; may be empty, to be filled in by hand
 * @param downgrade those of its downgrade; may be empty
 * @param imports what they import, as behind the word {@code import}:
 * {@code java.util.List} or {@code static java.util.List.of}
 */
public record ClassBody(boolean transactional, List<String> notes, String upgrade, String downgrade,
		SortedSet<String> imports) {

	/** Two empty methods. */
	static final ClassBody EMPTY = new ClassBody(true, List.of(), "", "", Collections.emptySortedSet());

	public ClassBody {
		notes = List.copyOf(notes);
		imports = Collections.unmodifiableSortedSet(new TreeSet<>(imports));
	}

}
