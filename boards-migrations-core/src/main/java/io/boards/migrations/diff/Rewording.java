package io.boards.migrations.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.boards.migrations.diff.SqlToken.Kind;
import io.boards.migrations.schema.Identifier;
import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Names that become others, and SQL text as PostgreSQL writes it after that.
 */
final class Rewording {

	private final Map<QualifiedName, QualifiedName> relations = new HashMap<>();

	private final Map<QualifiedName, Map<String, String>> columns = new HashMap<>();

	private final Map<QualifiedName, Map<String, String>> values = new HashMap<>();

	private final Map<QualifiedName, QualifiedName> types = new HashMap<>();

	void type(QualifiedName before, QualifiedName after) {
		this.types.put(before, after);
	}

	boolean isEmpty() {
		return this.relations.isEmpty() && this.columns.isEmpty() && this.values.isEmpty() && this.types.isEmpty();
	}

	void relation(QualifiedName before, QualifiedName after) {
		this.relations.put(before, after);
	}

	void column(QualifiedName table, String before, String after) {
		this.columns.computeIfAbsent(table, (key) -> new HashMap<>()).put(before, after);
	}

	void value(QualifiedName type, String before, String after) {
		this.values.computeIfAbsent(type, (key) -> new HashMap<>()).put(before, after);
	}

	QualifiedName type(QualifiedName name) {
		return this.types.getOrDefault(name, name);
	}

	QualifiedName relation(QualifiedName name) {
		return this.relations.getOrDefault(name, name);
	}

	/**
	 * A column's name.
	 * @param table the name of its table before
	 * @param name its name before
	 */
	String column(QualifiedName table, String name) {
		return this.columns.getOrDefault(table, Map.of()).getOrDefault(name, name);
	}

	String value(QualifiedName type, String name) {
		return this.values.getOrDefault(type, Map.of()).getOrDefault(name, name);
	}

	List<String> columns(QualifiedName table, List<String> names) {
		return names.stream().map((name) -> column(table, name)).toList();
	}

	/**
	 * An expression over the columns of a table.
	 * @param table the name of the table before
	 * @param sql SQL text
	 */
	String expression(QualifiedName table, String sql) {
		return reworded(sql, (tokens, i) -> replacement(table, tokens, i));
	}

	/**
	 * A text in which types stand only behind two colons, such as a query.
	 * @param sql SQL text
	 */
	String casts(String sql) {
		return this.types.isEmpty() ? sql
				: reworded(sql, (tokens, i) -> is(tokens, i - 1, ":") ? type(tokens, i) : null);
	}

	/**
	 * A text in which types may stand anywhere, such as a type or the head of a function.
	 * @param sql SQL text
	 */
	String types(String sql) {
		return this.types.isEmpty() ? sql : reworded(sql, this::type);
	}

	private static String reworded(String sql, Reader reader) {
		List<SqlToken> tokens = SqlToken.of(sql);
		StringBuilder text = new StringBuilder();
		int copied = 0;
		for (int i = 0; i < tokens.size(); i++) {
			Replacement replacement = reader.replacement(tokens, i);
			if (replacement != null) {
				text.append(sql, copied, tokens.get(i).start()).append(replacement.text());
				i += replacement.tokens() - 1;
				copied = tokens.get(i).end();
			}
		}
		return text.append(sql.substring(copied)).toString();
	}

	/**
	 * Finds what is replaced.
	 */
	@FunctionalInterface
	private interface Reader {

		@Nullable Replacement replacement(List<SqlToken> tokens, int i);

	}

	@Nullable String optional(QualifiedName table, @Nullable String sql) {
		return (sql != null) ? expression(table, sql) : null;
	}

	/**
	 * What stands in the place of some tokens.
	 */
	private record Replacement(String text, int tokens) {
	}

	private @Nullable Replacement replacement(QualifiedName table, List<SqlToken> tokens, int i) {
		SqlToken token = tokens.get(i);
		if (token.kind() == Kind.STRING && is(tokens, i + 1, ":") && is(tokens, i + 2, ":")) {
			return literal(table, tokens, i);
		}
		if (token.kind() == Kind.NAME && is(tokens, i - 1, ":")) {
			return type(tokens, i);
		}
		if (token.kind() != Kind.NAME || is(tokens, i - 1, ".")) {
			return null;
		}
		QualifiedName qualified = name(tokens, i);
		if (this.relations.containsKey(qualified)) {
			return new Replacement(relation(qualified).quoted(), (qualified.schema() != null) ? 3 : 1);
		}
		boolean single = !is(tokens, i + 1, ".") && !is(tokens, i + 1, "(");
		String renamed = column(table, token.value());
		return (single && !renamed.equals(token.value())) ? new Replacement(Identifier.quoted(renamed), 1) : null;
	}

	private @Nullable Replacement type(List<SqlToken> tokens, int i) {
		if (tokens.get(i).kind() != Kind.NAME || is(tokens, i - 1, ".")) {
			return null;
		}
		QualifiedName before = name(tokens, i);
		int parts = (before.schema() != null) ? 3 : 1;
		// A function may have the name of a type.
		boolean called = is(tokens, i + parts, "(");
		return (this.types.containsKey(before) && !called) ? new Replacement(type(before).quoted(), parts) : null;
	}

	private @Nullable Replacement literal(QualifiedName table, List<SqlToken> tokens, int i) {
		if (i + 3 >= tokens.size() || tokens.get(i + 3).kind() != Kind.NAME) {
			return null;
		}
		String before = tokens.get(i).value();
		QualifiedName type = name(tokens, i + 3);
		String after = type.name().startsWith("reg") ? expression(table, before) : value(type, before);
		return after.equals(before) ? null : new Replacement("'" + after.replace("'", "''") + "'", 1);
	}

	private static QualifiedName name(List<SqlToken> tokens, int i) {
		boolean qualified = is(tokens, i + 1, ".") && i + 2 < tokens.size() && tokens.get(i + 2).kind() == Kind.NAME;
		return qualified ? new QualifiedName(tokens.get(i).value(), tokens.get(i + 2).value())
				: QualifiedName.of(tokens.get(i).value());
	}

	private static boolean is(List<SqlToken> tokens, int i, String symbol) {
		return i >= 0 && i < tokens.size() && tokens.get(i).is(symbol);
	}

}
