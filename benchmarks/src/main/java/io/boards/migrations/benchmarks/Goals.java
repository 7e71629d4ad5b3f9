package io.boards.migrations.benchmarks;

/**
 * What shall be reached, and whether it is.
 */
public final class Goals {

	private final MarkdownTable table = new MarkdownTable("goal", "measured", "");

	/**
	 * Compares.
	 * @param goal what shall be reached
	 * @param measured what was measured
	 * @param limit the most that it may be
	 */
	public void add(String goal, Number measured, double limit) {
		this.table.row(goal, measured, (measured.doubleValue() <= limit) ? "holds" : "does not hold");
	}

	/** As a table in Markdown. */
	@Override
	public String toString() {
		return this.table.toString();
	}

}
