package io.boards.migrations.lint;

import io.boards.migrations.sql.Named;
import io.boards.migrations.sql.Words;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column as its text shows it.
 *
 * @param name PostgreSQL's short name for it, such as {@code varchar}; what it does not
 * know as it is written
 * @param isLimited whether a number in parentheses follows
 */
record ColumnType(String name, boolean isLimited) {

	/** Whether it brings its own values. */
	boolean isSerial() {
		return this.name.equals("serial") || this.name.equals("smallserial") || this.name.equals("bigserial");
	}

	/**
	 * Goes on behind a type.
	 * @param words what comes next
	 * @return the type, or null where none comes
	 */
	static @Nullable ColumnType take(Words words) {
		Named type = words.named();
		if (type == null) {
			return null;
		}
		if (type.schema() != null && !type.schema().equals("pg_catalog")) {
			return new ColumnType(type.sql(), false);
		}
		String name = type.name();
		if (name.equals("national")) {
			words.takeAny("character", "char");
		}
		name = switch (name) {
			case "integer", "int4" -> "int";
			case "int2" -> "smallint";
			case "serial4" -> "serial";
			case "serial2" -> "smallserial";
			case "serial8" -> "bigserial";
			case "character", "char", "national", "nchar" -> words.take("varying") ? "varchar" : "char";
			case "bpchar" -> "char";
			default -> name;
		};
		boolean isLimited = words.take("(") && words.skipTo(")");
		boolean hasZone = name.equals("timestamp") && words.take("with", "time", "zone");
		return new ColumnType(hasZone ? "timestamptz" : name, isLimited);
	}

}
