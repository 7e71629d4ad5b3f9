package io.boards.migrations.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

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
	 * @param cells a cell for each column; fractions are written to the hundredth
	 */
	public void row(Object... cells) {
		StringBuilder line = new StringBuilder("|");
		for (Object cell : cells) {
			Object text = (cell instanceof Double number) ? String.format(Locale.ROOT, "%.2f", number) : cell;
			line.append(' ').append(text).append(" |");
		}
		this.lines.add(line.toString());
	}

	@Override
	public String toString() {
		return String.join("\n", this.lines) + "\n";
	}

}
