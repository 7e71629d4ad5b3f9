package io.boards.migrations.sql;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.IndexKey;
import org.jspecify.annotations.Nullable;

/**
 * Indexes and their parts as SQL.
 */
final class IndexText {

	private IndexText() {
	}

	static String create(Index index, boolean concurrently) {
		StringBuilder text = new StringBuilder(index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
		text.append(concurrently ? "CONCURRENTLY " : "").append(Quoting.identifier(index.name()));
		text.append(" ON ").append(Quoting.name(index.table()));
		if (!index.method().equals("btree")) {
			text.append(" USING ").append(Quoting.identifier(index.method()));
		}
		text.append(index.keys().stream().map(IndexText::key).collect(Collectors.joining(", ", " (", ")")));
		text.append(include(index.include()));
		text.append(index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "");
		text.append(with(index.parameters()));
		String where = index.where();
		return text.append((where != null) ? " WHERE " + where.strip() : "").toString();
	}

	static String key(IndexKey key) {
		StringBuilder text = new StringBuilder(what(key));
		text.append(ColumnText.collation(key.collation()));
		if (key.operatorClass() != null) {
			text.append(' ').append(key.operatorClass());
		}
		text.append(key.descending() ? " DESC" : "");
		return text.append((key.nulls() != null) ? " NULLS " + key.nulls() : "").toString();
	}

	private static String what(IndexKey key) {
		return (key.column() != null) ? Quoting.identifier(key.column()) : expression(key.expression());
	}

	private static String expression(@Nullable String text) {
		return (text != null) ? Expression.parenthesized(text) : "";
	}

	static String include(List<String> columns) {
		return columns.isEmpty() ? "" : " INCLUDE (" + Quoting.identifiers(columns) + ")";
	}

	/**
	 * Storage parameters.
	 * @param parameters their values by name
	 * @return the clause with a blank before it; empty where there are none
	 */
	static String with(Map<String, String> parameters) {
		return parameters.isEmpty() ? "" : " WITH " + parameters(parameters);
	}

	static String parameters(Map<String, String> parameters) {
		return parameters.entrySet()
			.stream()
			.map((entry) -> Quoting.identifier(entry.getKey()) + " = " + parameter(entry.getValue()))
			.collect(Collectors.joining(", ", "(", ")"));
	}

	private static String parameter(String value) {
		return value.matches("[0-9]+|[a-z]+") ? value : Quoting.string(value);
	}

}
