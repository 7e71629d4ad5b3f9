package io.boards.migrations.runtime;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Asks again and again until the answer is the one that is waited for.
 */
public final class Awaiting {

	private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

	private static final Duration TOLD_EVERY = Duration.ofSeconds(10);

	private Awaiting() {
	}

	/**
	 * Asks.
	 * @param question what to ask, with nothing kept open in between
	 * @param enough whether an answer is waited for no longer
	 * @param told hears at once, and then every ten seconds, what the answer is and how
	 * long it has been waited for
	 * @param limit how long to ask
	 * @param <T> the answer
	 * @return the last answer, which is not enough where the time is over
	 * @throws StoppedException where the JVM begins to end meanwhile
	 */
	public static <T> T answer(Supplier<T> question, Predicate<T> enough, BiConsumer<T, Duration> told,
			Duration limit) {
		long start = System.nanoTime();
		Duration pause = FIRST_PAUSE;
		Duration next = Duration.ZERO;
		while (true) {
			T answer = question.get();
			Duration waited = Duration.ofNanos(System.nanoTime() - start);
			if (enough.test(answer) || waited.compareTo(limit) >= 0) {
				return answer;
			}
			if (waited.compareTo(next) >= 0) {
				told.accept(answer, waited);
				next = waited.plus(TOLD_EVERY);
			}
			Duration left = limit.minus(waited);
			Shutdown.pause((pause.compareTo(left) < 0) ? pause : left);
			pause = (pause.compareTo(LONGEST_PAUSE) < 0) ? pause.multipliedBy(2) : LONGEST_PAUSE;
		}
	}

}
