package io.boards.migrations.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.sql.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A statement with parameters such as {@code :slug}. What looks like one in a string, a
 * quoted name or a comment is none, and neither is a cast.
 */
final class NamedParameters {

	private final String sql;

	private final List<Place> places = new ArrayList<>();

	/** Where JDBC would take an operator's question mark for a parameter. */
	private final List<Integer> questionMarks = new ArrayList<>();

	private final Map<String, @Nullable Object> values;

	NamedParameters(String sql, Map<String, @Nullable Object> values) {
		this.sql = HandwrittenSql.statement(sql);
		this.values = values;
		scan();
		check();
	}

	private record Place(int start, int end, String name, boolean sticks) {
	}

	private void scan() {
		Lexer lexer = new Lexer(this.sql, 0, 1);
		Token before = new Token(Kind.SYMBOL, 0, 0, 1, true);
		Token token = lexer.next();
		while (token.kind() != Kind.END) {
			Token after = lexer.next();
			if (isSymbol(token, '?')) {
				this.questionMarks.add(token.start());
			}
			else if (isSymbol(token, ':') && isSymbol(after, ':') && after.start() == token.end()) {
				after = lexer.next();
			}
			else if (isSymbol(token, ':') && after.kind() == Kind.WORD && after.start() == token.end()) {
				boolean sticks = before.end() == token.start() && before.kind() != Kind.SYMBOL;
				String name = this.sql.substring(after.start(), after.end());
				this.places.add(new Place(token.start(), after.end(), name, sticks));
			}
			before = token;
			token = after;
		}
	}

	private boolean isSymbol(Token token, char symbol) {
		return token.kind() == Kind.SYMBOL && this.sql.charAt(token.start()) == symbol;
	}

	private void check() {
		TreeSet<String> missing = this.places.stream().map(Place::name).collect(Collectors.toCollection(TreeSet::new));
		TreeSet<String> unused = new TreeSet<>(this.values.keySet());
		unused.removeAll(missing);
		missing.removeAll(this.values.keySet());
		if (!missing.isEmpty() || !unused.isEmpty()) {
			throw new InvalidSqlException(Failure.of("A statement and its parameters do not fit together.")
				.fact("without a value", names(missing))
				.fact("not in the statement", names(unused))
				.fact("statement", Redaction.of(this.sql))
				.remedy("Give each parameter one value. A colon before a word makes a parameter;"
						+ " where it means something else, as in a[1 : n], put a blank between them."));
		}
	}

	private static @Nullable String names(Collection<String> names) {
		return names.isEmpty() ? null : names.stream().map((name) -> ":" + name).collect(Collectors.joining(", "));
	}

	/**
	 * The statement with literals.
	 * @return SQL text for PostgreSQL
	 */
	String printed() {
		return replaced((place) -> (place.sticks() ? " " : "") + value(place).operand(), List.of());
	}

	/**
	 * The statement with values to bind.
	 * @return the statement; plain SQL where it has no parameters
	 */
	BoundStatement bound() {
		if (this.places.isEmpty()) {
			return new BoundStatement(this.sql, List.of());
		}
		return new BoundStatement(replaced((place) -> "?", this.questionMarks),
				this.places.stream().map(this::value).toList());
	}

	private SqlValue value(Place place) {
		return SqlValue.of(this.values.get(place.name()), ":" + place.name());
	}

	private String replaced(Function<Place, String> replacement, List<Integer> doubled) {
		StringBuilder text = new StringBuilder();
		int at = 0;
		for (Place place : this.places) {
			copy(at, place.start(), doubled, text);
			text.append(replacement.apply(place));
			at = place.end();
		}
		copy(at, this.sql.length(), doubled, text);
		return text.toString();
	}

	private void copy(int from, int to, List<Integer> doubled, StringBuilder text) {
		for (int i = from; i < to; i++) {
			text.append(this.sql.charAt(i));
			if (doubled.contains(i)) {
				text.append('?');
			}
		}
	}

}
