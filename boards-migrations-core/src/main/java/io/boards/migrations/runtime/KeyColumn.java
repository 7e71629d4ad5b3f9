package io.boards.migrations.runtime;

import java.util.List;

import io.boards.migrations.sql.Quoting;

/**
 * A column of a primary key, as far as rows are put in order by it.
 *
 * @param name the column with its table, as SQL
 * @param type its type with its schema, as SQL
 * @param operators those by which the key's index is ordered, as SQL, in the order of
 * their numbers in PostgreSQL
 */
record KeyColumn(String name, String type, List<String> operators) {

	static final int LESS = 0;

	static final int AT_MOST = 1;

	static final int SAME = 2;

	static final int AT_LEAST = 3;

	static final int MORE = 4;

	/**
	 * Its value as text that its type reads, whatever casts there are.
	 * @param column the column, as SQL
	 * @return an expression
	 */
	static String asText(String column) {
		return "pg_catalog.format('%s', " + column + ")";
	}

	String value(String text) {
		return "CAST(" + Quoting.literal(text) + " AS " + this.type + ")";
	}

	String compare(int operator, String text) {
		return this.name + " " + this.operators.get(operator) + " " + value(text);
	}

}
