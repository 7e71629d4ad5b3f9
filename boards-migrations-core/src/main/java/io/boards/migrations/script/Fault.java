package io.boards.migrations.script;

import java.util.Comparator;

/**
 * One thing that is wrong with a script.
 *
 * @param location the file or class
 * @param line where in the file, from 1; 0 where it concerns the whole
 * @param problem what is wrong and what to do
 */
record Fault(String location, int line, String problem) implements Comparable<Fault> {

	private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::location)
		.thenComparingInt(Fault::line)
		.thenComparing(Fault::problem);

	@Override
	public int compareTo(Fault other) {
		return ORDER.compare(this, other);
	}

	String place() {
		return (this.line > 0) ? this.location + ":" + this.line : this.location;
	}

}
