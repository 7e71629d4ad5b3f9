package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.CompositeType.Attribute;
import io.boards.migrations.schema.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * How a value of a composite type becomes one of another: attribute by attribute, each
 * found by its name.
 *
 * @param before the composite types that are
 * @param after the composite types that shall be
 */
record CompositeConversion(Composites before, Composites after) {

	/** Whether both types are composite ones, or have them as elements. */
	boolean isNeeded(String from, String to) {
		return this.before.find(from) != null && this.after.find(to) != null;
	}

	/**
	 * The expression behind {@code USING}.
	 * @param expression what is converted, so simple that {@code ::} may follow
	 * @param from its type
	 * @param to the type that it gets
	 * @return SQL text, or null where no expression can do it: the elements of an array
	 * cannot be taken apart without a subquery, which {@code USING} does not allow
	 */
	@Nullable String using(String expression, String from, String to) {
		CompositeType was = this.before.find(from);
		CompositeType is = this.after.find(to);
		if (was == null || is == null || TypeText.of(from).array() || TypeText.of(to).array()) {
			boolean alike = TypeText.of(from).array() == TypeText.of(to).array();
			return (alike && isWrittenAlike(from, to)) ? expression + "::text::" + to : null;
		}
		Map<String, String> types = was.attributes()
			.stream()
			.collect(Collectors.toMap(Attribute::name, Attribute::type));
		List<String> row = new ArrayList<>();
		for (Attribute attribute : is.attributes()) {
			String type = types.get(attribute.name());
			String value = (type == null) ? "NULL"
					: value("(" + expression + ")." + Identifier.quoted(attribute.name()), type, attribute.type());
			if (value == null) {
				return null;
			}
			row.add(value);
		}
		// A row of nulls is not null, though "IS NOT NULL" says so. A cast of the row
		// would cut off what is too long for an attribute; what is read from text fails.
		return "CASE WHEN " + expression + " IS DISTINCT FROM NULL THEN ROW(" + String.join(", ", row) + ")::text::"
				+ to + " END";
	}

	private @Nullable String value(String expression, String from, String to) {
		if (isNeeded(from, to)) {
			return from.equals(to) ? expression : using(expression, from, to);
		}
		if (isWrittenAlike(from, to)) {
			return expression;
		}
		return isPadded(from, to) ? expression + "::text" : Conversion.cast(expression, from, to);
	}

	/** Blanks at the end are written too, and count in other kinds of strings. */
	private static boolean isPadded(String from, String to) {
		String after = TypeText.of(to).base();
		return TypeText.of(from).base().equals("character") && !after.equals("character")
				&& Casts.STRINGS.contains(after);
	}

	/**
	 * Whether what is read from a value's text is that value in the other type: the same
	 * attributes in the same places, and nothing that has to be cast in another way.
	 */
	private boolean isWrittenAlike(String from, String to) {
		CompositeType was = this.before.find(from);
		CompositeType is = this.after.find(to);
		if (was == null || is == null) {
			TypeText before = TypeText.of(from);
			TypeText after = TypeText.of(to);
			boolean integers = before.isInteger() && after.isInteger();
			boolean bits = Casts.BITS.contains(before.base()) && Casts.BITS.contains(after.base());
			return !isPadded(from, to) && (integers || bits || Conversion.using("x", from, to) == null
					|| Conversion.cast("x", from, to).startsWith("x::text"));
		}
		List<Attribute> others = is.attributes();
		if (was.attributes().size() != others.size()) {
			return false;
		}
		for (int i = 0; i < others.size(); i++) {
			Attribute attribute = was.attributes().get(i);
			if (!attribute.name().equals(others.get(i).name())
					|| !isWrittenAlike(attribute.type(), others.get(i).type())) {
				return false;
			}
		}
		return true;
	}

}
