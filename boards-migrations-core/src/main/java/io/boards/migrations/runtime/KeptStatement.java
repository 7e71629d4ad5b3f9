package io.boards.migrations.runtime;

import java.util.List;
import java.util.stream.IntStream;

import io.boards.migrations.sql.Quoting;

/**
 * A statement that is run for each step with other values, so that it pays to have the
 * server keep it parsed and planned.
 *
 * @param name what the server calls it
 * @param types the types of its parameters
 * @param text the statement, with {@code $1} for the first of them
 */
record KeptStatement(String name, List<String> types, String text) {

	/** What the names of all of them begin with. */
	static final String PREFIX = VersionTables.NAME + "_";

	static final String TEXT = "pg_catalog.text";

	static final String TEXTS = "pg_catalog.text[]";

	static final String TIME = "pg_catalog.timestamptz";

	/**
	 * A statement that is the same each time.
	 * @param name what the server calls it
	 * @param text the statement
	 */
	KeptStatement(String name, String text) {
		this(name, List.of(), text);
	}

	/**
	 * What stands for values.
	 * @param count how many
	 * @return an expression for each
	 */
	static List<String> parameters(int count) {
		return IntStream.rangeClosed(1, count).mapToObj((place) -> "$" + place).toList();
	}

	private static String inParentheses(List<String> all) {
		return all.isEmpty() ? "" : " (" + String.join(", ", all) + ")";
	}

	/**
	 * Has the server keep it, until the session ends or it is told otherwise.
	 * @return a statement
	 */
	String prepare() {
		return "PREPARE " + this.name + inParentheses(this.types) + " AS " + this.text;
	}

	/**
	 * Runs it.
	 * @param values an expression for each of its parameters
	 * @return a statement
	 */
	String execute(List<String> values) {
		return "EXECUTE " + this.name + inParentheses(values);
	}

	/**
	 * Asks for the names of all that the server keeps for the session.
	 * @return a query
	 */
	static String names() {
		return "SELECT name FROM pg_catalog.pg_prepared_statements WHERE pg_catalog.starts_with(name, "
				+ Quoting.literal(PREFIX) + ")";
	}

	/**
	 * Has the server keep one no longer.
	 * @param name what it is called
	 * @return a statement, which fails where it is not kept
	 */
	static String release(String name) {
		return "DEALLOCATE " + Quoting.identifier(name);
	}

}
