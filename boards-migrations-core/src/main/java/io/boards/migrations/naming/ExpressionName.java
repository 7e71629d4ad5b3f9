package io.boards.migrations.naming;

import java.util.List;
import java.util.Map;

import io.boards.migrations.sql.Token;
import io.boards.migrations.sql.Token.Kind;

import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL calls an expression: by the function that it calls, by the type to
 * which it casts, else {@code expr}.
 */
final class ExpressionName {

	/** Types that have another name in the catalog than in SQL. */
	private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("int", "int4"),
			Map.entry("integer", "int4"), Map.entry("bigint", "int8"), Map.entry("smallint", "int2"),
			Map.entry("real", "float4"), Map.entry("double precision", "float8"), Map.entry("boolean", "bool"),
			Map.entry("decimal", "numeric"), Map.entry("dec", "numeric"), Map.entry("character varying", "varchar"),
			Map.entry("character", "bpchar"), Map.entry("char", "bpchar"),
			Map.entry("timestamp with time zone", "timestamptz"), Map.entry("timestamp without time zone", "timestamp"),
			Map.entry("time with time zone", "timetz"));

	private final String sql;

	private ExpressionName(String sql) {
		this.sql = sql;
	}

	static String of(String sql) {
		String name = new ExpressionName(sql).name(Token.of(sql));
		return (name != null) ? name : "expr";
	}

	private @Nullable String name(List<Token> tokens) {
		List<Token> inside = withoutParentheses(tokens);
		int cast = lastCast(inside);
		if (cast > 0) {
			List<Token> before = inside.subList(0, cast);
			String name = name(before);
			return (name != null) ? name : isPrimary(before) ? type(inside.subList(cast + 2, inside.size())) : null;
		}
		int names = names(inside);
		boolean called = names > 0 && names < inside.size() && inside.get(names).is("(", this.sql)
				&& closing(inside, names) == inside.size() - 1;
		return (called || (names > 0 && names == inside.size())) ? inside.get(names - 1).name(this.sql) : null;
	}

	private List<Token> withoutParentheses(List<Token> tokens) {
		boolean around = !tokens.isEmpty() && tokens.get(0).is("(", this.sql)
				&& closing(tokens, 0) == tokens.size() - 1;
		return around ? withoutParentheses(tokens.subList(1, tokens.size() - 1)) : tokens;
	}

	/** How many tokens at the beginning are names with dots between them. */
	private int names(List<Token> tokens) {
		int count = 0;
		while (count < tokens.size() && tokens.get(count).name(this.sql) != null) {
			count++;
			if (count + 1 >= tokens.size() || !tokens.get(count).is(".", this.sql)) {
				return count;
			}
			count++;
		}
		return 0;
	}

	/** A value that is not put together by operators. */
	private boolean isPrimary(List<Token> tokens) {
		return tokens.size() == 1
				|| (!tokens.isEmpty() && tokens.get(0).is("(", this.sql) && closing(tokens, 0) == tokens.size() - 1);
	}

	private int closing(List<Token> tokens, int open) {
		int depth = 0;
		for (int i = open; i < tokens.size(); i++) {
			depth += tokens.get(i).is("(", this.sql) ? 1 : tokens.get(i).is(")", this.sql) ? -1 : 0;
			if (depth == 0) {
				return i;
			}
		}
		return -1;
	}

	private int lastCast(List<Token> tokens) {
		int depth = 0;
		for (int i = tokens.size() - 1; i > 0; i--) {
			depth += tokens.get(i).is(")", this.sql) ? 1 : tokens.get(i).is("(", this.sql) ? -1 : 0;
			if (depth == 0 && tokens.get(i).is(":", this.sql) && tokens.get(i - 1).is(":", this.sql)) {
				return i - 1;
			}
		}
		return -1;
	}

	private @Nullable String type(List<Token> tokens) {
		StringBuilder words = new StringBuilder();
		int depth = 0;
		for (Token token : tokens) {
			depth += (token.is("(", this.sql) || token.is("[", this.sql)) ? 1
					: (token.is(")", this.sql) || token.is("]", this.sql)) ? -1 : 0;
			String word = token.name(this.sql);
			if (depth == 0 && word != null) {
				words.append((words.length() > 0) ? " " : "").append(word);
			}
			else if (token.is(".", this.sql)) {
				words.setLength(0);
			}
			else if (depth == 0 && token.kind() == Kind.SYMBOL && !token.is(")", this.sql)
					&& !token.is("]", this.sql)) {
				return null;
			}
		}
		return TYPES.getOrDefault(words.toString(), words.toString());
	}

}
