package io.boards.migrations.adopt;

import java.util.Comparator;

/**
 * Something to be told about a file of another tool.
 *
 * @param file its path from the location on
 * @param line where in the file, from 1; 0 where it concerns the whole
 * @param text what it is and what to do, for people
 */
public record Finding(String file, int line, String text) implements Comparable<Finding> {

	private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
		.thenComparingInt(Finding::line)
		.thenComparing(Finding::text);

	/**
	 * Where a person finds it.
	 * @return the file, with the line if it is known
	 */
	public String place() {
		return (this.line > 0) ? this.file + ":" + this.line : this.file;
	}

	@Override
	public int compareTo(Finding other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return place() + ": " + this.text;
	}

}
