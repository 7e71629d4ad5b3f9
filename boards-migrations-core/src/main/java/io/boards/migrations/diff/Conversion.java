package io.boards.migrations.diff;

import java.util.List;
import java.util.Map;

import io.boards.migrations.schema.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * How a value of one type becomes one of another.
 * <p>
 * Nothing is said where there is only more room, or where a cast that is written would
 * cut off what is too long, at which PostgreSQL's own way fails; a cast is written where
 * there is one; everything else goes through text, which at least every type can be
 * written as and read from. A value becomes an array of one element, and an array its
 * first element.
 */
final class Conversion {

	/** Where there is no cast, but a function. */
	private static final Map<List<String>, String> FUNCTIONS = Map.of(List.of("bytea", "uuid"),
			"encode(%s, 'hex')::uuid", List.of("uuid", "bytea"), "decode(replace(%s::text, '-', ''), 'hex')",
			List.of("oid", "bytea"), "lo_get(%s)", List.of("bytea", "oid"), "lo_from_bytea(0, %s)",
			List.of("oid", "text"), "convert_from(lo_get(%s), 'UTF8')", List.of("text", "oid"),
			"lo_from_bytea(0, convert_to(%s, 'UTF8'))");

	private final TypeText before;

	private final TypeText after;

	/** The type that a value gets, or that of its elements. */
	private final String to;

	private Conversion(String from, String to) {
		this.before = TypeText.of(from);
		this.after = TypeText.of(to);
		this.to = to.replaceAll("(\\[\\])+$", "");
	}

	/**
	 * The expression behind {@code USING}.
	 * @param column the column's name
	 * @param from its type
	 * @param to the type that it gets
	 * @return SQL text, or null where none is needed
	 */
	static @Nullable String using(String column, String from, String to) {
		String name = Identifier.quoted(column);
		String expression = cast(name, from, to);
		return expression.equals(name) ? null : expression;
	}

	/**
	 * An expression that is cast.
	 * @param expression what is cast, so simple that {@code ::} may follow
	 * @param from its type
	 * @param to the type that it gets
	 * @return SQL text
	 */
	static String cast(String expression, String from, String to) {
		return new Conversion(from, to).converted(expression);
	}

	/**
	 * Whether PostgreSQL has no way from one of its own types to another, so that values
	 * can only be written as text and read again.
	 * @param from a type
	 * @param to another one
	 * @return true where that fails for most values or for all
	 */
	static boolean isBlind(String from, String to) {
		Conversion conversion = new Conversion(from, to);
		boolean own = !from.contains(".") && !to.contains(".");
		return own && !Casts.STRINGS.contains(conversion.before.base())
				&& conversion.converted("x").contains("::text::");
	}

	private String converted(String x) {
		if (this.before.array() && this.after.array()) {
			return elements(x);
		}
		if (this.before.array()) {
			return Casts.JSON.contains(this.after.base()) && !Casts.JSON.contains(this.before.base())
					? "to_" + this.after.base() + "(" + x + ")" : value(x + "[1]");
		}
		if (!this.after.array()) {
			return value(x);
		}
		if (Casts.JSON.contains(this.before.base()) && !Casts.JSON.contains(this.after.base())) {
			return fromJson(x);
		}
		return "CASE WHEN " + x + " IS NULL THEN NULL ELSE ARRAY[" + value(x) + "] END";
	}

	/** What is in quotes in JSON may have brackets in it. */
	private String fromJson(String x) {
		boolean quoted = Casts.STRINGS.contains(this.after.base()) || this.after.base().contains(".");
		return (quoted ? x + "::text" : "translate(" + x + "::text, '[]', '{}')") + "::" + this.to + "[]";
	}

	private String elements(String x) {
		if (isPlain()) {
			return x;
		}
		if (Casts.STRINGS.contains(this.after.base())) {
			return x + "::text[]";
		}
		List<String> way = Casts.between(this.before.base(), this.after.base());
		String between = (way == null) ? "::text"
				: String.join("", way.stream().map((type) -> "::" + type + "[]").toList());
		return x + between + "::" + this.to + "[]";
	}

	private String value(String x) {
		String function = FUNCTIONS.get(List.of(stringAsText(this.before.base()), stringAsText(this.after.base())));
		if (isPlain()) {
			return x;
		}
		if (function != null) {
			return function.formatted(x);
		}
		if (Casts.STRINGS.contains(this.after.base())) {
			return x + "::text";
		}
		if (Casts.crossZones(this.before.base(), this.after.base())) {
			return inUtc(x);
		}
		List<String> way = Casts.between(this.before.base(), this.after.base());
		if (way != null) {
			return x + String.join("", way.stream().map((type) -> "::" + type).toList()) + "::" + this.to;
		}
		if (this.before.isText()) {
			return x + "::" + (Casts.BITS.contains(this.after.base()) ? "bit varying" : this.to);
		}
		if (Casts.JSON.contains(this.before.base())) {
			return "(" + x + " #>> '{}')::" + this.to;
		}
		return (Casts.JSON.contains(this.after.base()) && !Casts.STRINGS.contains(this.before.base()))
				? "to_" + this.after.base() + "(" + x + ")" : x + "::text::" + this.to;
	}

	/** A plain cast would mean another time wherever the session's zone is another. */
	private String inUtc(String x) {
		String time = (this.before.base().equals("date") ? x + "::timestamp without time zone" : x)
				+ " AT TIME ZONE 'UTC'";
		boolean whole = this.after.base().startsWith("timestamp") && this.after.modifiers().isEmpty();
		return whole ? time : "(" + time + ")::" + this.to;
	}

	private static String stringAsText(String base) {
		return Casts.STRINGS.contains(base) ? "text" : base;
	}

	/** Whether PostgreSQL's own way is the right one. */
	private boolean isPlain() {
		boolean strings = Casts.STRINGS.contains(this.before.base()) && Casts.STRINGS.contains(this.after.base());
		boolean bits = this.before.base().equals("bit varying") && Casts.BITS.contains(this.after.base());
		return strings || bits || this.before.element().widensTo(this.after.element());
	}

}
