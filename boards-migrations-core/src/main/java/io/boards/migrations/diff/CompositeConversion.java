package io.boards.migrations.diff;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.CompositeType.Attribute;
import io.boards.migrations.schema.Identifier;
import org.jspecify.annotations.Nullable;

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
		boolean mayBeCut = to.attributes()
			.stream()
			.anyMatch((attribute) -> mayBeCut(before.get(attribute.name()), attribute.type()));
		// A row of nulls is not null, though "IS NOT NULL" says so.
		return "CASE WHEN " + name + " IS DISTINCT FROM NULL THEN ROW(" + row + ")" + (mayBeCut ? "::text::" : "::")
				+ type + " END";
	}

	/** A row that is cast casts what is in it; one that is read refuses what is too long. */
	private static boolean mayBeCut(@Nullable String before, String after) {
		TypeText text = TypeText.of(after);
		return before != null && Casts.STRINGS.contains(text.base()) && !text.modifiers().isEmpty()
				&& !TypeText.of(before).widensTo(text);
	}

	/**
	 * Whether each value of an array can be read as what it becomes from its text, in
	 * which attributes have places but no names.
	 * @param from the type of the values
	 * @param to the type that they get
	 * @return whether all attributes keep their places
	 */
	static boolean isReadable(CompositeType from, CompositeType to) {
		return names(from).equals(names(to));
	}

	private static List<String> names(CompositeType type) {
		return type.attributes().stream().map(Attribute::name).toList();
	}

}
