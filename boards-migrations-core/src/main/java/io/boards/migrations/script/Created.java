package io.boards.migrations.script;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * When a revision was written, as text.
 */
final class Created {

	private static final String FORM = "0000-00-00T00:00:00Z";

	private static final int HOURS = 24;

	private static final int MINUTES = 60;

	private static final int SECONDS = 60;

	private Created() {
	}

	static @Nullable Instant parse(String text, Consumer<String> problems) {
		Instant usual = usual(text);
		if (usual != null) {
			return usual;
		}
		try {
			return Instant.parse(text);
		}
		catch (DateTimeParseException ex) {
			problems.accept("\"" + text + "\" is not a time in UTC such as 2025-09-01T12:03:01Z.");
			return null;
		}
	}

	/**
	 * Reads whole seconds, as nearly all have it: to load and run what reads every form
	 * takes longer than to read the files.
	 */
	private static @Nullable Instant usual(String text) {
		if (text.length() != FORM.length()) {
			return null;
		}
		for (int place = 0; place < FORM.length(); place++) {
			char character = text.charAt(place);
			boolean digit = character >= '0' && character <= '9';
			if ((FORM.charAt(place) == '0') ? !digit : character != FORM.charAt(place)) {
				return null;
			}
		}
		int hour = number(text, 11, 13);
		int minute = number(text, 14, 16);
		int second = number(text, 17, 19);
		if (hour >= HOURS || minute >= MINUTES || second >= SECONDS) {
			// A leap second, or no time
			return null;
		}
		try {
			LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
			return Instant.ofEpochSecond(((day.toEpochDay() * HOURS + hour) * MINUTES + minute) * SECONDS + second);
		}
		catch (DateTimeException ex) {
			// No day
			return null;
		}
	}

	private static int number(String text, int from, int to) {
		int number = 0;
		for (int place = from; place < to; place++) {
			number = number * 10 + text.charAt(place) - '0';
		}
		return number;
	}

}
