package io.boards.migrations.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How much the same took each time: nanoseconds, where nothing else is said.
 */
public final class Series {

	private final List<Long> values = new ArrayList<>();

	/**
	 * Notes one more.
	 * @param value how much it took
	 */
	public void add(long value) {
		this.values.add(value);
	}

	/**
	 * What was noted last.
	 * @return that
	 */
	public long last() {
		return this.values.get(this.values.size() - 1);
	}

	/**
	 * The one in the middle, in the unit of the values.
	 * @return the median
	 */
	public double middle() {
		return middle(this.values.stream().mapToDouble(Long::doubleValue));
	}

	/**
	 * The one in the middle.
	 * @return seconds
	 */
	public double median() {
		return seconds(middle());
	}

	/**
	 * The shortest.
	 * @return seconds
	 */
	public double least() {
		return seconds(Collections.min(this.values));
	}

	/**
	 * The longest.
	 * @return seconds
	 */
	public double greatest() {
		return seconds(Collections.max(this.values));
	}

	/**
	 * How far from the median that of other rounds may be: what the middle half of the
	 * values spreads, by the root of their number.
	 * @return seconds; without limit where there is one value alone
	 */
	public double uncertainty() {
		int count = this.values.size();
		if (count < 2) {
			return Double.POSITIVE_INFINITY;
		}
		List<Long> sorted = this.values.stream().sorted().toList();
		int quarter = count / 4;
		return seconds((sorted.get(count - 1 - quarter) - sorted.get(quarter)) / Math.sqrt(count));
	}

	/**
	 * How many times as much as another, round by round: what disturbs a round disturbs
	 * both.
	 * @param other the other
	 * @return the ratio in the middle
	 */
	public double ratio(Series other) {
		return middle(IntStream.range(0, this.values.size())
			.mapToDouble((round) -> (double) this.values.get(round) / other.values.get(round)));
	}

	/** Or what is between the two that are in the middle. */
	private static double middle(DoubleStream values) {
		double[] sorted = values.sorted().toArray();
		int half = sorted.length / 2;
		return (sorted.length % 2 == 0) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[half];
	}

	private static double seconds(double nanos) {
		return nanos / 1e9;
	}

	/** The median with the least and the greatest, in seconds. */
	@Override
	public String toString() {
		// Three digits are enough, and more than can be measured twice.
		String format = (median() < 1) ? "%.3f (%.3f–%.3f)" : "%.2f (%.2f–%.2f)";
		return String.format(Locale.ROOT, format, median(), least(), greatest());
	}

}
