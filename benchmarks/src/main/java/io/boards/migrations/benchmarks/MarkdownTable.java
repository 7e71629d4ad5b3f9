package io.boards.migrations.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table in Markdown.
 */
public final class MarkdownTable {

	private final List<String> lines = new ArrayList<>();

	/**
	 * A table without rows.
	 * @param titles the titles of its columns
	 */
	public MarkdownTable(String... titles) {
		row((Object[]) titles);
		row(Collections.nCopies(titles.length, "---").toArray());
	}

	/**
	 * Adds a row.
	 * @param cells a cell for each column
	 */
	public void row(Object... cells) {
		StringBuilder line = new StringBuilder("|");
		for (Object cell : cells) {
			line.append(' ').append(cell).append(" |");
		}
		this.lines.add(line.toString());
	}

	@Override
	public String toString() {
		return String.join("\n", this.lines) + "\n";
	}

}
