package io.boards.migrations.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What shall be reached.
 *
 * @param goal the goal, as a sentence
 * @param measured what was measured; not a number where the rounds do not tell
 * @param limit the most that it may be
 */
record Goal(String goal, Number measured, double limit) {

	boolean holds() {
		return this.measured.doubleValue() <= this.limit;
	}

	/** What was measured, for readers: three digits, which do not decide. */
	String told() {
		if (this.measured instanceof Double fraction) {
			return fraction.isNaN() ? "cannot be told"
					: new BigDecimal(fraction).round(new MathContext(3)).toPlainString();
		}
		return this.measured.toString();
	}

	static String table(Iterable<Goal> goals) {
		MarkdownTable table = new MarkdownTable("goal", "measured", "");
		goals.forEach((each) -> table.row(each.goal(), each.told(), each.holds() ? "holds" : "**does not hold**"));
		return table.toString();
	}

}
