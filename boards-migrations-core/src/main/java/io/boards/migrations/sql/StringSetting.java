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

	private StringSetting() {
	}

	/**
	 * What a statement sets.
	 * @param statement a whole statement
	 * @return the new value; empty where the statement does not change it
	 */
	static Optional<Boolean> of(OpenStatement statement) {
		String command = statement.command();
		if (command.equals("RESET")) {
			return (names(statement, 1) || statement.startsWith("RESET", "ALL")) ? Optional.of(true) : Optional.empty();
		}
		if (!command.equals("SET")) {
			boolean all = command.equals("DISCARD") && statement.startsWith("DISCARD", "ALL");
			return all ? Optional.of(true) : Optional.empty();
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
