package io.boards.migrations.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What suites have measured: a page in Markdown, which is printed while it grows, and a
 * chart for each suite that has bars.
 */
public final class Report {

	private final PrintStream out;

	private final Path directory;

	private final StringBuilder page = new StringBuilder();

	private final List<Goal> goals = new ArrayList<>();

	private final List<String> missed = new ArrayList<>();

	private final List<Bars> bars = new ArrayList<>();

	private int held;

	/**
	 * An empty report.
	 * @param out gets the page as well
	 * @param directory where the files go
	 */
	Report(PrintStream out, Path directory) {
		this.out = out;
		this.directory = directory;
	}

	/**
	 * Adds to the page.
	 * @param markdown a table or a paragraph
	 */
	public void print(Object markdown) {
		String text = markdown.toString().stripTrailing() + "\n\n";
		this.page.append(text);
		this.out.print(text);
		this.out.flush();
	}

	/**
	 * Adds to the chart of the suite.
	 * @param more what takes how long
	 */
	public void chart(Bars more) {
		this.bars.add(more);
	}

	/**
	 * Compares with what shall be reached.
	 * @param goal what shall be reached
	 * @param measured what was measured; not a number where the rounds do not tell, and
	 * then the goal does not hold
	 * @param limit the most that it may be
	 */
	public void goal(String goal, Number measured, double limit) {
		this.goals.add(new Goal(goal, measured, limit));
	}

	/**
	 * Tells which goals of a suite hold, and draws its chart.
	 * @param suite the name of the suite
	 */
	void end(String suite) throws IOException {
		if (!this.bars.isEmpty()) {
			String file = "performance-" + suite + ".svg";
			Files.writeString(this.directory.resolve(file), Chart.of(this.bars));
			print("![" + suite + ": " + this.bars.get(0).title() + "](" + file + ")");
		}
		if (!this.goals.isEmpty()) {
			print(Goal.table(this.goals));
		}
		for (Goal each : this.goals) {
			if (each.holds()) {
				this.held++;
			}
			else {
				this.missed.add("- " + suite + ": " + each.goal() + " (" + each.told() + ")");
			}
		}
		this.bars.clear();
		this.goals.clear();
	}

	/** Names the goals that do not hold, and writes the page. */
	void end() throws IOException {
		int all = this.held + this.missed.size();
		if (all > 0) {
			print(this.missed.isEmpty() ? "All " + all + " goals hold."
					: this.held + " of " + all + " goals hold. These do not, for the reasons that `docs/performance.md`"
							+ " gives with a profile of each suite:\n\n" + String.join("\n", this.missed));
		}
		Path file = this.directory.resolve("performance.md");
		Files.writeString(file, this.page);
		System.err.println("The page and its charts are in " + this.directory);
	}

}
