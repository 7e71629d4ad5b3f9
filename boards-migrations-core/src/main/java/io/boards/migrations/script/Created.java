package io.boards.migrations.script;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * When a revision was written, as text.
 */
final class Created {

	private static final String FORM = "0000-00-00T00:00:00Z";

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
		try {
			return LocalDateTime
				.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13),
						number(text, 14, 16), number(text, 17, 19))
				.toInstant(ZoneOffset.UTC);
		}
		catch (DateTimeException ex) {
			// A leap second, or no time
			return null;
		}
	}

	private static int number(String text, int from, int to) {
		return Integer.parseInt(text, from, to, 10);
	}

}
