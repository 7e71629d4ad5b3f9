package io.boards.migrations.generate;

import java.util.List;

/**
 * Some value of a type, for rows that will never be seen.
 */
final class AnyValue {

	private static final List<String> NUMBERS = List.of("smallint", "integer", "bigint", "numeric", "real",
			"double precision", "oid", "money");

	private AnyValue() {
	}

	/**
	 * A value.
	 * @param type a type as PostgreSQL writes it
	 * @return an expression
	 */
	static String of(String type) {
		if (type.endsWith("[]")) {
			return "'{}'";
		}
		String name = type.replaceAll("\\(.*?\\)", "");
		if (NUMBERS.contains(name)) {
			return "0";
		}
		if (name.startsWith("timestamp") || name.equals("date")) {
			return "'epoch'";
		}
		if (name.endsWith("multirange")) {
			return "'{}'";
		}
		if (name.endsWith("range")) {
			return "'empty'";
		}
		return switch (name) {
			case "boolean" -> "false";
			case "uuid" -> "'00000000-0000-0000-0000-000000000000'";
			case "json", "jsonb" -> "'{}'";
			case "time without time zone", "time with time zone" -> "'00:00'";
			case "interval" -> "'0'";
			case "inet", "cidr" -> "'0.0.0.0'";
			case "character varying", "character", "text", "bytea", "xml", "citext" -> "''";
			// The first value, if it is an enum type.
			default -> "(pg_catalog.enum_range(NULL::" + type + "))[1]";
		};
	}

}
