package io.boards.migrations.runtime;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Tells how a backfill goes on, every few seconds.
 */
final class BackfillReport {

	private static final Duration EVERY = Duration.ofSeconds(5);

	private final BackfillTable table;

	private final BackfillPosition first;

	private final LongSupplier clock;

	private final long start;

	private Duration next = EVERY;

	/**
	 * Begins to tell.
	 * @param table the table
	 * @param first where this run begins
	 * @param clock gives nanoseconds
	 */
	BackfillReport(BackfillTable table, BackfillPosition first, LongSupplier clock) {
		this.table = table;
		this.first = first;
		this.clock = clock;
		this.start = clock.getAsLong();
	}

	/**
	 * Where it begins.
	 * @return a sentence, if an earlier run has begun it
	 */
	Optional<String> begin() {
		return (this.first.seen() == 0) ? Optional.empty() : Optional
			.of("the backfill of " + this.table.name() + " goes on behind " + number(this.first.seen()) + " rows");
	}

	/**
	 * How far it is.
	 * @param now the position
	 * @return a sentence, if it is time for one
	 */
	Optional<String> at(BackfillPosition now) {
		Duration since = since();
		if (since.compareTo(this.next) < 0) {
			return Optional.empty();
		}
		this.next = since.plus(EVERY);
		long left = this.table.estimate() - now.seen();
		double rate = rate(now, since);
		boolean known = left > 0 && rate > 0;
		return Optional.of("backfill of " + this.table.name() + ", " + number(now.seen())
				+ (known ? " of about " + number(this.table.estimate()) : "") + " rows, " + number(now.changed())
				+ " changed, " + number(Math.round(rate)) + " rows/s"
				+ (known ? ", about " + time(Duration.ofMillis(Math.round(left * 1000 / rate))) + " left" : ""));
	}

	/**
	 * That it is done.
	 * @param now the position
	 * @return a sentence
	 */
	String end(BackfillPosition now) {
		Duration since = since();
		return "backfill of " + this.table.name() + " done, " + number(now.changed()) + " of " + number(now.seen())
				+ " rows changed, in " + time(since) + ", " + number(Math.round(rate(now, since))) + " rows/s";
	}

	private Duration since() {
		return Duration.ofNanos(this.clock.getAsLong() - this.start);
	}

	/** Without the rows of earlier runs. */
	private double rate(BackfillPosition now, Duration since) {
		return (now.seen() - this.first.seen()) / Math.max(since.toNanos() / 1e9, 1e-3);
	}

	private static String number(long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

	private static String time(Duration time) {
		long seconds = Math.round(time.toMillis() / 1e3);
		return (seconds < 60) ? seconds + " s" : (seconds < 3600) ? seconds / 60 + " min " + seconds % 60 + " s"
				: seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
	}

}
