package io.boards.migrations.sql;

import java.util.List;

/**
 * Where names without a schema are looked for.
 */
public final class SearchPath {

	private SearchPath() {
	}

	/**
	 * Puts a schema before what is searched anyway.
	 * @param schema its name
	 * @param own what is searched anyway
	 * @return a search path
	 */
	public static String before(String schema, String own) {
		String first = Quoting.identifier(schema);
		return own.isBlank() ? first : first + ", " + own;
	}

	/**
	 * Makes a schema where it is missing, and has it searched before what is searched
	 * anyway, for the transaction: without it, what lies behind it would be found in its
	 * place.
	 * @param schema its name
	 * @return statements without rows
	 */
	public static List<String> making(String schema) {
		String code = " BEGIN IF NOT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname OPERATOR(pg_catalog.=) "
				+ Quoting.literal(schema) + "::pg_catalog.name) THEN CREATE SCHEMA " + Quoting.identifier(schema)
				+ "; END IF; END ";
		return List.of(Quoting.block(code), before(schema, true));
	}

	/**
	 * Has a schema searched before what is searched anyway.
	 * @param schema its name
	 * @param local whether only for the transaction
	 * @return a statement without rows
	 */
	public static String before(String schema, boolean local) {
		// NULLIF would take whatever "=" the search path has.
		return Quoting.block(" BEGIN PERFORM pg_catalog.set_config('search_path', pg_catalog.concat_ws(', ', "
				+ Quoting.literal(Quoting.identifier(schema)) + ", CASE WHEN pg_catalog.current_setting('search_path')"
				+ " OPERATOR(pg_catalog.<>) ''::pg_catalog.text THEN pg_catalog.current_setting('search_path') END), "
				+ local + "); END ");
	}

}
