package io.boards.migrations.script;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * When a revision was written, as text.
 */
final class Created {

	private Created() {
	}

	static @Nullable Instant parse(String text, Consumer<String> problems) {
		try {
			return Instant.parse(text);
		}
		catch (DateTimeParseException ex) {
			problems.accept("\"" + text + "\" is not a time in UTC such as 2025-09-01T12:03:01Z.");
			return null;
		}
	}

}
