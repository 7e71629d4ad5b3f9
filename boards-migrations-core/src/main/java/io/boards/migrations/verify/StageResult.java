package io.boards.migrations.verify;

import java.util.List;
import java.util.Locale;

import io.boards.migrations.failure.Failure;

/**
 * What came of looking at all revisions together in one way.
 *
 * @param stage the way
 * @param outcome how it ended
 * @param problems what is wrong, each with what to do
 * @param notes what people should know, such as why it was left out
 */
public record StageResult(Stage stage, Outcome outcome, List<Failure> problems, List<String> notes) {

	public StageResult {
		problems = List.copyOf(problems);
		notes = List.copyOf(notes);
	}

	static StageResult of(Stage stage, List<Failure> problems, List<String> notes) {
		return new StageResult(stage, problems.isEmpty() ? Outcome.DONE : Outcome.FAILED, problems, notes);
	}

	static StageResult skipped(Stage stage, String reason) {
		return new StageResult(stage, Outcome.SKIPPED, List.of(), List.of(reason));
	}

	/**
	 * A way to look at all revisions together.
	 */
	public enum Stage {

		/** There is one head. */
		HEADS("one head"),
		/** An empty database is upgraded in one run. */
		UPGRADE("upgrade head"),
		/** It is compared with the entities. */
		CHECK("check"),
		/** It is downgraded in one run, and nothing is left. */
		BASE("downgrade base"),
		/** The script for psql makes the same as the run. */
		SCRIPT("upgrade head --sql");

		private final String text;

		Stage(String text) {
			this.text = text;
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

	/**
	 * How a stage ended.
	 */
	public enum Outcome {

		/** It came out as it should. */
		DONE,
		/** It did not. */
		FAILED,
		/** It was left out. */
		SKIPPED;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
