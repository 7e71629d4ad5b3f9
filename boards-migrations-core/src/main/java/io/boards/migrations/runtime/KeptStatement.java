package io.boards.migrations.runtime;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A statement that is run for each step with other values, so that it pays to have the
 * server keep it parsed and planned.
 *
 * @param purpose what it is for, which is part of its name
 * @param types the types of its parameters
 * @param text the statement, with {@code $1} for the first of them
 */
record KeptStatement(String purpose, List<String> types, String text) {

	static final String TEXT = "pg_catalog.text";

	static final String TEXTS = "pg_catalog.text[]";

	static final String TIME = "pg_catalog.timestamptz";

	/**
	 * A statement that is the same each time.
	 * @param purpose what it is for
	 * @param text the statement
	 */
	KeptStatement(String purpose, String text) {
		this(purpose, List.of(), text);
	}

	/**
	 * What stands for values.
	 * @param count how many
	 * @return an expression for each
	 */
	static List<String> parameters(int count) {
		return IntStream.rangeClosed(1, count).mapToObj((place) -> "$" + place).toList();
	}

	private String name() {
		return "boards_migrations_" + this.purpose;
	}

	private static String inParentheses(List<String> all) {
		return all.isEmpty() ? "" : " (" + String.join(", ", all) + ")";
	}

	/**
	 * Has the server keep it, until the session ends or it is told otherwise.
	 * @return a statement
	 */
	String prepare() {
		return "PREPARE " + name() + inParentheses(this.types) + " AS " + this.text;
	}

	/**
	 * Runs it.
	 * @param values an expression for each of its parameters
	 * @return a statement
	 */
	String execute(List<String> values) {
		return "EXECUTE " + name() + inParentheses(values);
	}

	/**
	 * Has the server keep it no longer.
	 * @return a statement
	 */
	String release() {
		return "DEALLOCATE " + name();
	}

}
