package io.boards.migrations.sql;

import java.util.Locale;
import java.util.Optional;

/**
 * Follows {@code SET standard_conforming_strings}: it changes how the strings behind it
 * are read. Psql follows only from the next line on; statements that are sent one by one
 * are read in the new way at once.
 */
final class StringSetting {

	private static final String NAME = "STANDARD_CONFORMING_STRINGS";

	private static final String[] COMMANDS = { "SET", "RESET", "DISCARD" };

	private StringSetting() {
	}

	/**
	 * Whether statements can set it that begin so.
	 * @param statement a whole statement
	 * @return whether {@link #of} has to be asked
	 */
	static boolean concerns(OpenStatement statement) {
		return statement.startsWithOneOf(COMMANDS);
	}

	/**
	 * What a statement sets.
	 * @param statement a whole statement
	 * @return the new value; empty where the statement does not change it
	 */
	static Optional<Boolean> of(OpenStatement statement) {
		if (statement.startsWith("RESET")) {
			return (names(statement, 1) || statement.startsWith("RESET", "ALL")) ? Optional.of(true) : Optional.empty();
		}
		if (!statement.startsWith("SET")) {
			return statement.startsWith("DISCARD", "ALL") ? Optional.of(true) : Optional.empty();
		}
		int name = (statement.startsWith("SET", "SESSION") || statement.startsWith("SET", "LOCAL")) ? 2 : 1;
		return names(statement, name) ? value(statement.head(name + 2)) : Optional.empty();
	}

	private static boolean names(OpenStatement statement, int place) {
		return statement.head(place).replace("\"", "").toUpperCase(Locale.ROOT).equals(NAME);
	}

	/** PostgreSQL takes every unique beginning of these words; on is the default. */
	private static Optional<Boolean> value(String text) {
		String value = text.replaceAll("^[Ee]?['\"]|['\"]$", "").toUpperCase(Locale.ROOT);
		if (value.isEmpty()) {
			return Optional.empty();
		}
		if (value.equals("DEFAULT") || value.equals("ON") || value.equals("1") || "TRUE".startsWith(value)
				|| "YES".startsWith(value)) {
			return Optional.of(true);
		}
		boolean off = value.equals("OF") || value.equals("OFF") || value.equals("0") || "FALSE".startsWith(value)
				|| "NO".startsWith(value);
		return off ? Optional.of(false) : Optional.empty();
	}

}
