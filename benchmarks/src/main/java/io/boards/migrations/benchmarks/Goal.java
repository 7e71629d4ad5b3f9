package io.boards.migrations.benchmarks;

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

	/** What was measured, for readers. */
	String told() {
		return Double.isNaN(this.measured.doubleValue()) ? "cannot be told" : this.measured.toString();
	}

	static String table(Iterable<Goal> goals) {
		MarkdownTable table = new MarkdownTable("goal", "measured", "");
		goals.forEach((each) -> table.row(each.goal(), each.told(), each.holds() ? "holds" : "**does not hold**"));
		return table.toString();
	}

}
