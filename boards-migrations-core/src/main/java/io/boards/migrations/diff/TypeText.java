package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.boards.migrations.schema.QualifiedName;

/**
 * The parts of a type as PostgreSQL writes it, such as {@code numeric(10,2)[]}.
 *
 * @param base the type without the others, such as {@code timestamp without time zone}
 * @param modifiers length, precision and scale
 * @param array whether it is an array
 */
record TypeText(String base, List<Integer> modifiers, boolean array) {

	private static final Pattern MODIFIERS = Pattern.compile("\\((-?\\d+)(?:,(-?\\d+))?\\)");

	private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");

	private static final List<String> FLOATS = List.of("real", "double precision");

	static TypeText of(String type) {
		String text = type.strip();
		boolean array = text.endsWith("[]");
		text = text.replaceAll("(\\[\\])+$", "");
		Matcher matcher = MODIFIERS.matcher(text);
		if (!matcher.find()) {
			return new TypeText(text, List.of(), array);
		}
		List<Integer> modifiers = new ArrayList<>();
		modifiers.add(Integer.valueOf(matcher.group(1)));
		if (matcher.group(2) != null) {
			modifiers.add(Integer.valueOf(matcher.group(2)));
		}
		String base = text.substring(0, matcher.start()) + text.substring(matcher.end());
		return new TypeText(base.strip(), modifiers, array);
	}

	/**
	 * Whether it is a type of one name, or an array of such.
	 * @param name a name
	 * @return whether they are the same
	 */
	boolean isNamed(QualifiedName name) {
		List<String> parts = SqlToken.of(this.base).stream().map(SqlToken::value).toList();
		String schema = name.schema();
		return parts.equals((schema != null) ? List.of(schema, ".", name.name()) : List.of(name.name()));
	}

	/** Whether it lies in a schema; the types of PostgreSQL itself need not say so. */
	boolean isQualified() {
		return SqlToken.of(this.base).stream().anyMatch((token) -> token.is("."));
	}

	/** The type, or that of the elements of an array. */
	TypeText element() {
		return new TypeText(this.base, this.modifiers, false);
	}

	boolean isInteger() {
		return !this.array && INTEGERS.contains(this.base);
	}

	/** Whether it is a string whose blanks at the end count. */
	boolean isText() {
		return this.base.equals("text") || this.base.equals("character varying");
	}

	/**
	 * Whether every value of this type is one of another, and PostgreSQL knows it.
	 * @param wider the other type
	 * @return whether nothing but more room is asked for
	 */
	boolean widensTo(TypeText wider) {
		if (equals(wider) || this.array != wider.array) {
			return equals(wider);
		}
		if (INTEGERS.contains(this.base) || FLOATS.contains(this.base)) {
			return isBehind(INTEGERS, wider) || isBehind(FLOATS, wider);
		}
		if (isText()) {
			return wider.base.equals("text") || (wider.base.equals("character varying")
					&& (wider.modifiers.isEmpty() || (this.base.equals(wider.base) && fits(wider))));
		}
		if (this.base.equals("bit") || !this.base.equals(wider.base)) {
			return false;
		}
		return wider.modifiers.isEmpty() ? !this.base.equals("character") : fits(wider);
	}

	private boolean isBehind(List<String> family, TypeText wider) {
		int here = family.indexOf(this.base);
		return here >= 0 && family.indexOf(wider.base) >= here;
	}

	/** Scale may grow only as far as the digits before the point stay as many. */
	private boolean fits(TypeText wider) {
		if (this.modifiers.isEmpty()) {
			return false;
		}
		return wider.scale() >= scale() && wider.modifiers.get(0) - wider.scale() >= this.modifiers.get(0) - scale();
	}

	/** How many decimals a number with a precision has. */
	int scale() {
		return (this.modifiers.size() > 1) ? this.modifiers.get(1) : 0;
	}

	/**
	 * Whether values of this type stay as they lie in a table when it gets another type,
	 * so that PostgreSQL neither writes it anew nor looks at a foreign key's rows again.
	 * @param other the other type
	 * @return whether nothing but the description of the table changes
	 */
	boolean isStoredAs(TypeText other) {
		if (equals(other) || this.array || !widensTo(other)) {
			return equals(other);
		}
		boolean sameScale = other.modifiers.isEmpty() || other.scale() == scale();
		return isText() || (this.base.equals(other.base) && !this.base.equals("character") && sameScale);
	}

}
