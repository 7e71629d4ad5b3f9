package io.boards.migrations.lint;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.boards.migrations.sql.Words;

/**
 * Statements that touch as many rows as there are.
 */
final class RowWork {

	private static final Set<String> ON_ROWS = Set.of("update", "delete", "merge", "copy", "call");

	/** Not the UPDATE of a trigger and the DELETE of a foreign key. */
	private static final Pattern IN_BLOCK = Pattern
		.compile("(?is).*\\b(update\\s+[^;]*?\\bset|delete\\s+from|merge\\s+into)\\b.*");

	private RowWork() {
	}

	/**
	 * Whether a statement changes the more rows of a table that is there the more there
	 * are.
	 * @param words the statement
	 * @return false also for one that inserts what it lists, in whatever form
	 */
	static boolean changesMany(Words words) {
		if (words.first().equals("insert")) {
			Words rest = words.again();
			return isIn(words) && rest.skipTo("from") && !rest.take("(", "values");
		}
		return isIn(words) && !words.first().equals("create");
	}

	/**
	 * Whether a statement takes the longer the more rows there are.
	 * @param words the statement
	 * @return false for one that only inserts what it lists
	 */
	static boolean isIn(Words words) {
		List<String> names = words.names();
		return switch (words.first()) {
			case "insert" -> names.contains("select");
			case "with" -> names.stream().anyMatch(ON_ROWS::contains) || names.contains("insert");
			case "create" -> names.contains("select") && (names.contains("materialized") || names.contains("table"));
			case "do" -> words.strings().stream().anyMatch((text) -> IN_BLOCK.matcher(text).matches());
			default -> ON_ROWS.contains(words.first());
		};
	}

}
