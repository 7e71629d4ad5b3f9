package io.boards.migrations.sql;

import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Sequences that go on where others stood, as SQL.
 */
final class NumberingText {

	private NumberingText() {
	}

	/**
	 * The sequence of a column, whatever it is called.
	 * @param table the table
	 * @param column the column
	 * @return an expression; null where the column has none
	 */
	static String own(QualifiedName table, String column) {
		return "pg_get_serial_sequence(" + Quoting.literal(Quoting.name(table)) + ", " + Quoting.literal(column) + ")";
	}

	static String named(QualifiedName sequence) {
		return Quoting.literal(Quoting.name(sequence));
	}

	/**
	 * Lets a sequence go on.
	 * @param sequence the sequence, as an expression
	 * @param from the one whose last number counts, as an expression; null for none. As
	 * long as it gave no number, the rows count.
	 * @param table the table with the rows
	 * @param column their column
	 * @param start below this number the sequence stays where it is
	 * @return a statement
	 */
	static String goOn(String sequence, @Nullable String from, QualifiedName table, String column, long start) {
		String greatest = "max(" + Quoting.identifier(column) + ")";
		String rows = " FROM " + Quoting.name(table);
		return (from == null)
				? "SELECT setval(" + sequence + ", " + greatest + ")" + rows + " HAVING " + greatest + " >= " + start
				: "SELECT setval(" + sequence + ", number) FROM (SELECT coalesce(pg_sequence_last_value(" + from
						+ "), (SELECT " + greatest + rows + "))) AS last (number) WHERE number >= " + start;
	}

}
