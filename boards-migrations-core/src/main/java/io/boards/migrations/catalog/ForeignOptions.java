package io.boards.migrations.catalog;

/**
 * Options of foreign servers and of what belongs to them, in queries. A value may be a
 * password, so that only its hash is told: enough to see that it is another.
 */
final class ForeignOptions {

	private ForeignOptions() {
	}

	/**
	 * Tells them in the order of their names.
	 * @param options an expression for the array that the catalog has
	 * @return an expression for a text, empty where there are none
	 */
	static String of(String options) {
		return "array_to_string(ARRAY(SELECT o.option_name || '='"
				+ " || left(encode(sha256(convert_to(o.option_value, 'UTF8')), 'hex'), 8)"
				+ " FROM pg_options_to_table(" + options + ") AS o ORDER BY 1), ', ')";
	}

}
