package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.boards.migrations.diff.SqlToken.Kind;

/**
 * The columns of views, as far as their texts tell.
 */
final class ViewColumns {

	/** What begins the part of a query that has no say in its columns. */
	private static final Set<String> ENDS = Set.of("where", "group", "having", "order", "limit", "offset");

	/** What puts several queries together. */
	private static final Set<String> SEVERAL = Set.of("union", "intersect", "except", "with", "window");

	private ViewColumns() {
	}

	/**
	 * Whether two queries surely have the same columns, as {@code CREATE OR REPLACE VIEW}
	 * asks for: they select the same from the same and differ only in what follows.
	 * @param from a query as PostgreSQL writes it
	 * @param to another one
	 * @return whether one view can replace the other, in both directions
	 */
	static boolean areSame(String from, String to) {
		String head = head(from);
		return !head.isEmpty() && head.equals(head(to));
	}

	/**
	 * Whether a query surely has the columns of another and then some more: they select
	 * from the same, and the one begins with what the other selects.
	 * @param from a query as PostgreSQL writes it
	 * @param to another one
	 * @return whether the second view can replace the first, but not the other way round
	 */
	static boolean areMore(String from, String to) {
		Selection before = Selection.of(head(from));
		Selection after = Selection.of(head(to));
		int columns = before.items().size();
		return columns > 0 && columns < after.items().size() && before.source().equals(after.source())
				&& before.items().equals(after.items().subList(0, columns));
	}

	/**
	 * What a query selects, and from where.
	 *
	 * @param items what stands between the commas
	 * @param source what stands behind
	 */
	private record Selection(List<String> items, String source) {

		static Selection of(String head) {
			List<SqlToken> tokens = SqlToken.of(head);
			List<String> items = new ArrayList<>();
			int depth = 0;
			int start = 0;
			for (int i = 0; i < tokens.size(); i++) {
				SqlToken token = tokens.get(i);
				depth += (token.is("(") || token.is("[")) ? 1 : (token.is(")") || token.is("]")) ? -1 : 0;
				// Not that of "IS DISTINCT FROM".
				boolean ends = i > 0 && depth == 0 && isWord(head, token, "from")
						&& !isWord(head, tokens.get(i - 1), "distinct");
				if (ends || (depth == 0 && token.is(","))) {
					items.add(head.substring(start, token.start()).strip());
					start = token.end();
				}
				if (ends) {
					return new Selection(items, head.substring(token.start()));
				}
			}
			items.add(head.substring(start).strip());
			return new Selection(items, "");
		}

		private static boolean isWord(String sql, SqlToken token, String word) {
			return token.kind() == Kind.NAME && token.value().equals(word) && sql.charAt(token.start()) != '"';
		}

	}

	private static String head(String query) {
		List<SqlToken> tokens = SqlToken.of(query);
		int depth = 0;
		int end = query.length();
		for (int i = 0; i < tokens.size(); i++) {
			SqlToken token = tokens.get(i);
			depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
			boolean option = i > 0 && token.value().equals("with") && i + 1 < tokens.size()
					&& Set.of("cascaded", "local", "check").contains(tokens.get(i + 1).value());
			boolean word = depth == 0 && token.kind() == Kind.NAME && query.charAt(token.start()) != '"';
			if (word && SEVERAL.contains(token.value()) && !option) {
				return "";
			}
			if (word && (ENDS.contains(token.value()) || option)) {
				end = Math.min(end, token.start());
			}
		}
		return query.substring(0, end).strip();
	}

}
