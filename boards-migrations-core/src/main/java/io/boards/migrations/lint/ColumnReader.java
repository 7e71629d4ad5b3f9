package io.boards.migrations.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.boards.migrations.sql.Named;
import io.boards.migrations.sql.Words;

/**
 * Reads what a table consists of, in {@code CREATE TABLE} and behind {@code ADD}.
 */
final class ColumnReader {

	/** What stands where a column could, and is none. */
	private static final Set<String> NO_COLUMNS = Set.of("constraint", "check", "unique", "primary", "foreign",
			"exclude", "not", "like");

	private final Words words;

	private final Named table;

	private final List<Act> acts;

	private ColumnReader(Words words, Named table, List<Act> acts) {
		this.words = words;
		this.table = table;
		this.acts = acts;
	}

	/**
	 * Reads on behind the name of a table that is made.
	 * @param words the statement
	 * @param table the table
	 * @param acts gets what is read
	 */
	static void readAll(Words words, Named table, List<Act> acts) {
		if (words.take("(")) {
			do {
				read(words.fromHere(), table, acts);
			}
			while (words.skipClause());
		}
	}

	/**
	 * Reads a column or a constraint.
	 * @param words one clause; it may go on behind it
	 * @param table its table
	 * @param acts gets what is read
	 */
	static void read(Words words, Named table, List<Act> acts) {
		new ColumnReader(words, table, acts).read();
	}

	/**
	 * Whether a column comes next.
	 * @param name the first name of a clause
	 * @return false for a constraint
	 */
	static boolean isColumn(String name) {
		return !NO_COLUMNS.contains(name);
	}

	private void read() {
		boolean isNamed = this.words.take("constraint") && this.words.name() != null;
		if (this.words.take("primary", "key")) {
			key();
			return;
		}
		String column = this.words.name();
		if (isNamed || column == null || !isColumn(column)) {
			return;
		}
		ColumnType type = ColumnType.take(this.words);
		if (type != null) {
			this.acts.add(new Act.Typed(this.table, column, type));
			if (this.words.clauseHas("primary", "key")) {
				this.acts.add(new Act.PrimaryKey(this.table, List.of(column)));
			}
		}
	}

	/** With an index that is there no columns are named. */
	private void key() {
		List<String> columns = new ArrayList<>();
		if (this.words.take("(")) {
			do {
				String column = this.words.name();
				if (column != null) {
					columns.add(column);
				}
			}
			while (this.words.take(","));
			this.acts.add(new Act.PrimaryKey(this.table, columns));
		}
	}

}
