package io.boards.migrations.runtime;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A statement that is run for each step with other values, so that it pays to have the
 * server keep it parsed and planned.
 *
 * @param types the types of its parameters
 * @param text the statement, with {@code $1} for the first of them
 */
record KeptStatement(List<String> types, String text) {

	static final String TEXT = "pg_catalog.text";

	static final String TEXTS = "pg_catalog.text[]";

	static final String TIME = "pg_catalog.timestamptz";

	/**
	 * A statement that is the same each time.
	 * @param text the statement
	 */
	KeptStatement(String text) {
		this(List.of(), text);
	}

	/**
	 * What stands for values.
	 * @param count how many
	 * @return an expression for each
	 */
	static List<String> parameters(int count) {
		return IntStream.rangeClosed(1, count).mapToObj((place) -> "$" + place).toList();
	}

	/**
	 * Has the server keep it, until the session ends or it is told otherwise.
	 * @param name what to call it
	 * @return a statement
	 */
	String prepare(String name) {
		return "PREPARE " + name + (this.types.isEmpty() ? "" : " (" + String.join(", ", this.types) + ")") + " AS "
				+ this.text;
	}

}
