package io.boards.migrations.diff;

import java.util.Map;
import java.util.stream.Collectors;

import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.CompositeType.Attribute;
import io.boards.migrations.schema.Identifier;

/**
 * How a value of a composite type becomes one of another: attribute by attribute.
 */
final class CompositeConversion {

	private CompositeConversion() {
	}

	/**
	 * The expression behind {@code USING}.
	 * @param column the column's name
	 * @param from its type
	 * @param to the type that it gets
	 * @param type that type as SQL text
	 * @return SQL text
	 */
	static String using(String column, CompositeType from, CompositeType to, String type) {
		String name = Identifier.quoted(column);
		Map<String, String> before = from.attributes()
			.stream()
			.collect(Collectors.toMap(Attribute::name, Attribute::type));
		String row = to.attributes()
			.stream()
			.map((attribute) -> before.containsKey(attribute.name())
					? Conversion.cast("(" + name + ")." + Identifier.quoted(attribute.name()),
							before.get(attribute.name()), attribute.type())
					: "NULL")
			.collect(Collectors.joining(", "));
		// A row of nulls is not null, though "IS NOT NULL" says so.
		return "CASE WHEN " + name + " IS DISTINCT FROM NULL THEN ROW(" + row + ")::" + type + " END";
	}

}
