package io.boards.migrations.script;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of time as text, in the units of Spring ({@code 2m}) and of PostgreSQL
 * ({@code 2min}), or as in ISO 8601 ({@code PT2M}). A number alone is milliseconds, as
 * both have it.
 */
final class TimeSpan {

	private static final Pattern SIMPLE = Pattern.compile("(\\d{1,10})\\s*([a-z]*)");

	private static final Map<String, TemporalUnit> UNITS = Map.of("", ChronoUnit.MILLIS, "ms", ChronoUnit.MILLIS, "s",
			ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES, "min", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS, "d",
			ChronoUnit.DAYS);

	/** PostgreSQL keeps its timeouts in milliseconds and 31 bits. */
	private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

	private TimeSpan() {
	}

	/**
	 * Reads a span.
	 * @param text such as {@code 500ms}; zero is without limit
	 * @param problems takes what is wrong with it
	 * @return the span; empty where the text is none
	 */
	static Optional<Duration> parse(String text, Consumer<String> problems) {
		Optional<Duration> span = read(text.strip());
		if (span.isEmpty()) {
			problems.accept("\"" + text + "\" is not a time such as 500ms, 2s or 10min.");
		}
		else if (span.get().compareTo(LONGEST) > 0) {
			problems.accept("\"" + text + "\" is longer than PostgreSQL can wait, which is " + LONGEST.toDays()
					+ " days. Write 0 for without limit.");
			return Optional.empty();
		}
		return span;
	}

	private static Optional<Duration> read(String text) {
		Matcher simple = SIMPLE.matcher(text.toLowerCase(Locale.ROOT));
		if (simple.matches()) {
			return Optional.ofNullable(UNITS.get(simple.group(2)))
				.map((unit) -> unit.getDuration().multipliedBy(Long.parseLong(simple.group(1))));
		}
		try {
			Duration span = Duration.parse(text);
			// Less than a millisecond would become zero, which is without limit.
			return (span.isNegative() || !span.equals(span.truncatedTo(ChronoUnit.MILLIS))) ? Optional.empty()
					: Optional.of(span);
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
