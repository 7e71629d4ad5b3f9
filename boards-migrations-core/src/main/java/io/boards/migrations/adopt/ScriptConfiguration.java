package io.boards.migrations.adopt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a file such as {@code V1__initial.sql.conf} says about the script beside it.
 *
 * @param executeInTransaction whether the script runs in a transaction; empty where
 * Flyway decides
 * @param placeholders whether there are placeholders in the script
 * @param problems what cannot be carried over
 */
record ScriptConfiguration(Optional<Boolean> executeInTransaction, boolean placeholders, List<Finding> problems) {

	static final ScriptConfiguration NONE = new ScriptConfiguration(Optional.empty(), true, List.of());

	private static final Pattern ENTRY = Pattern.compile("\\s*(?:flyway\\.)?([^#=\\s]+)\\s*=\\s*(.*?)\\s*");

	static ScriptConfiguration parse(String file, String text) {
		Optional<Boolean> transaction = Optional.empty();
		boolean placeholders = true;
		List<Finding> problems = new ArrayList<>();
		String[] lines = text.split("\r\n|\r|\n", -1);
		for (int line = 0; line < lines.length; line++) {
			Matcher entry = ENTRY.matcher(lines[line]);
			if (!entry.matches()) {
				continue;
			}
			String value = entry.group(2);
			switch (entry.group(1)) {
				case "executeInTransaction" -> transaction = Optional.of(Boolean.parseBoolean(value));
				case "placeholderReplacement" -> placeholders = Boolean.parseBoolean(value);
				default -> {
					String problem = problem(entry.group(1), value);
					if (problem != null) {
						problems.add(new Finding(file, line + 1, problem));
					}
				}
			}
		}
		return new ScriptConfiguration(transaction, placeholders, problems);
	}

	private static @Nullable String problem(String key, String value) {
		if (key.equals("encoding")) {
			return value.equalsIgnoreCase("UTF-8") ? null
					: "Revisions are UTF-8, not " + value + ". Convert the script and take this line out.";
		}
		return key + " has no counterpart: a revision always runs, as it is written. Take the line out where it is not"
				+ " needed.";
	}

}
