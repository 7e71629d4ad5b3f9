package io.boards.migrations.verify;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.revision.Revision;

/**
 * What came of taking one revision up, down and up again.
 *
 * @param revision the revision
 * @param location its file or class
 * @param verdict whether its way back is right
 * @param problems what is wrong with it, each with what to do; none unless the verdict is
 * {@link Verdict#FAILED}
 * @param data what its way back does to rows
 * @param notes what people should know and nobody can change
 * @param duration how long it took
 */
public record RevisionResult(Revision revision, String location, Verdict verdict, List<Failure> problems, Data data,
		List<String> notes, Duration duration) {

	public RevisionResult {
		problems = List.copyOf(problems);
		notes = List.copyOf(notes);
	}

	/**
	 * Whether the way back of a revision is right.
	 */
	public enum Verdict {

		/** The downgrade leads back, and the upgrade forward again. */
		VERIFIED,
		/** One of the three steps fails, or leads where it should not. */
		FAILED,
		/** It has no way back, and its author says why. */
		IRREVERSIBLE,
		/** It could not be tried, because what it needs failed. */
		NOT_TRIED;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT).replace('_', ' ');
		}

	}

	/**
	 * What a way back does to rows.
	 *
	 * @param loss what becomes of their values
	 * @param lost what is not there any more after the downgrade and another upgrade
	 * @param notSeeded tables into which no row could be put, so that nothing is known of
	 * them, each with why
	 * @param notes what else was seen
	 */
	public record Data(Loss loss, List<String> lost, List<String> notSeeded, List<String> notes) {

		/** Nobody looked. */
		static final Data UNKNOWN = new Data(Loss.UNKNOWN, List.of(), List.of(), List.of());

		public Data {
			lost = List.copyOf(lost);
			notSeeded = List.copyOf(notSeeded);
			notes = List.copyOf(notes);
		}

	}

	/**
	 * What becomes of the values of rows on the way back.
	 */
	public enum Loss {

		/** The way back leaves every value as it is. */
		NONE,
		/**
		 * The way back takes some away, and the next upgrade makes the same ones again.
		 */
		DERIVED,
		/** The way back takes some away for good. */
		LOST,
		/** With rows, the way back or the next upgrade fails, and takes nothing away. */
		REFUSED,
		/** Nobody looked: the way back is wrong, or there is none. */
		UNKNOWN;

		@Override
		public String toString() {
			return (this == UNKNOWN) ? "-" : name().toLowerCase(Locale.ROOT);
		}

	}

}
