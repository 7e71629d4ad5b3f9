package io.boards.migrations.source;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The body of a migration's method, and what its file has to import for it.
 *
 * @param statements the statements on a parameter {@code op}, indented by two tabs, with
 * a line end behind each line; empty where there are none
 * @param imports what stands behind the word {@code import}: {@code java.util.List} or
 * {@code static io.boards.migrations.schema.ReferentialAction.CASCADE}
 */
public record JavaBody(String statements, SortedSet<String> imports) {

	public JavaBody {
		imports = Collections.unmodifiableSortedSet(new TreeSet<>(imports));
	}

}
