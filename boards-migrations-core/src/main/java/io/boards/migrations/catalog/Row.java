package io.boards.migrations.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.boards.migrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * A row of an answer.
 *
 * @param values its values by their names, without those that are null
 */
record Row(Map<String, Object> values) {

	String text(String name) {
		return Objects.requireNonNull(textOrNull(name), name);
	}

	@Nullable String textOrNull(String name) {
		return (String) this.values.get(name);
	}

	/**
	 * SQL text; PostgreSQL begins some, such as {@code CASE}, in a new line.
	 * @param name its name
	 * @return its text
	 */
	@Nullable String sqlOrNull(String name) {
		String text = textOrNull(name);
		return (text != null) ? SettledText.of(text.strip()) : null;
	}

	long number(String name) {
		return (Long) Objects.requireNonNull(this.values.get(name), name);
	}

	long numberOrZero(String name) {
		return (Long) this.values.getOrDefault(name, 0L);
	}

	boolean flag(String name) {
		return Boolean.TRUE.equals(this.values.get(name));
	}

	/**
	 * An array of texts.
	 * @param name its name
	 * @return its elements; none where it is null
	 */
	List<String> list(String name) {
		List<String> texts = new ArrayList<>();
		if (this.values.get(name) instanceof List<?> list) {
			list.forEach((element) -> texts.add((String) element));
		}
		return texts;
	}

	/**
	 * A name with its schema, from two values.
	 * @param schema the name of the schema's value
	 * @param name the name of the other
	 * @return the qualified name
	 */
	QualifiedName name(String schema, String name) {
		return new QualifiedName(text(schema), text(name));
	}

	/**
	 * A name whose schema goes without saying where it is {@code pg_catalog}.
	 * @param schema the name of the schema's value
	 * @param name the name of the other
	 * @return the name, or null where there is none
	 */
	@Nullable QualifiedName shortNameOrNull(String schema, String name) {
		String text = textOrNull(name);
		return (text == null) ? null : new QualifiedName(text(schema).equals("pg_catalog") ? null : text(schema), text);
	}

}
