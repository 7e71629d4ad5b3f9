package io.boards.migrations.diff;

import java.util.List;
import java.util.Set;

import io.boards.migrations.schema.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * How a value of one type becomes one of another.
 * <p>
 * Nothing is said where there is only more room, or where a cast that is written would
 * cut off what is too long, at which PostgreSQL's own way fails; a cast is written where
 * there is one; everything else goes through text, which at least every type can be
 * written as and read from.
 */
final class Conversion {

	private static final Set<String> BITS = Set.of("bit", "bit varying");

	/** Kinds of strings, which a cast would cut off. */
	private static final List<Set<String>> STRINGS_OF = List.of(Casts.STRINGS, BITS);

	private Conversion() {
	}

	/**
	 * The expression behind {@code USING}.
	 * @param column the column's name
	 * @param from its type
	 * @param to the type that it gets
	 * @return SQL text, or null where none is needed
	 */
	static @Nullable String using(String column, String from, String to) {
		TypeText before = TypeText.of(from);
		TypeText after = TypeText.of(to);
		boolean strings = STRINGS_OF.stream()
			.anyMatch((types) -> types.contains(before.base()) && types.contains(after.base()));
		if (before.widensTo(after) || (strings && before.array() == after.array())) {
			return null;
		}
		return cast(Identifier.quoted(column), before, after, to);
	}

	/**
	 * An expression that is cast.
	 * @param expression what is cast, so simple that {@code ::} may follow
	 * @param from its type
	 * @param to the type that it gets
	 * @return SQL text
	 */
	static String cast(String expression, String from, String to) {
		return from.equals(to) ? expression : cast(expression, TypeText.of(from), TypeText.of(to), to);
	}

	private static String cast(String expression, TypeText before, TypeText after, String to) {
		if (Casts.STRINGS.contains(after.base()) && (before.array() || !after.array())) {
			return expression + (after.array() ? "::text[]" : "::text");
		}
		boolean related = before.array() == after.array() && Casts.exist(before.base(), after.base());
		if (related || (!before.array() && before.isText())) {
			return expression + "::" + (!related && BITS.contains(after.base()) ? "bit varying" : to);
		}
		boolean truth = before.base().equals("boolean") || after.base().equals("boolean");
		boolean number = Casts.NUMBERS.contains(before.base()) || Casts.NUMBERS.contains(after.base());
		return expression + ((truth && number) ? "::integer::" : "::text::") + to;
	}

}
