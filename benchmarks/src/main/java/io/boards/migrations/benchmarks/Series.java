package io.boards.migrations.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How long the same took each time, in nanoseconds.
 */
public final class Series {

	private final List<Long> values = new ArrayList<>();

	/**
	 * Notes one more.
	 * @param nanos how long it took
	 */
	public void add(long nanos) {
		this.values.add(nanos);
		Collections.sort(this.values);
	}

	/**
	 * The one in the middle.
	 * @return seconds, to the thousandth
	 */
	public double median() {
		int half = this.values.size() / 2;
		long lower = this.values.get((this.values.size() % 2 == 0) ? half - 1 : half);
		return seconds((lower + this.values.get(half)) / 2);
	}

	private static double seconds(long nanos) {
		return Math.round(nanos / 1e6) / 1e3;
	}

	/** The median with the least and the greatest, in seconds. */
	@Override
	public String toString() {
		// Three digits are enough, and more than can be measured twice.
		String format = (median() < 1) ? "%.3f (%.3f–%.3f)" : "%.2f (%.2f–%.2f)";
		return String.format(Locale.ROOT, format, median(), seconds(this.values.get(0)),
				seconds(this.values.get(this.values.size() - 1)));
	}

}
