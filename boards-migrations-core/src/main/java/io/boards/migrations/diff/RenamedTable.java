package io.boards.migrations.diff;

import java.util.List;

import io.boards.migrations.diff.SqlToken.Kind;
import io.boards.migrations.schema.Identifier;
import io.boards.migrations.schema.QualifiedName;

/**
 * A table under another name, as the queries of views speak of it afterwards: PostgreSQL
 * keeps what a query means, and calls the table by its new name unless the query itself
 * gives it one.
 *
 * @param before its name before
 * @param after its name afterwards
 */
record RenamedTable(QualifiedName before, QualifiedName after) {

	/**
	 * A query as PostgreSQL writes it afterwards. Where it calls something else by the
	 * same name too, that is another text than PostgreSQL's.
	 * @param query as PostgreSQL wrote it before
	 * @return SQL text
	 */
	String in(String query) {
		List<SqlToken> tokens = SqlToken.of(query);
		StringBuilder text = new StringBuilder();
		int copied = 0;
		for (int i = 0; i < tokens.size(); i++) {
			SqlToken token = tokens.get(i);
			if (token.kind() != Kind.NAME || isSymbol(tokens, i - 1, ".")) {
				continue;
			}
			boolean table = isTable(tokens, i);
			if (table || isReference(tokens, i)) {
				text.append(query, copied, token.start());
				text.append(table ? this.after.quoted()
						: Identifier.quoted(this.after.name() + token.value().substring(length())));
				i += table ? 2 : 0;
				copied = tokens.get(i).end();
			}
		}
		return text.append(query.substring(copied)).toString();
	}

	private int length() {
		return this.before.name().length();
	}

	private boolean isTable(List<SqlToken> tokens, int i) {
		return i + 2 < tokens.size() && tokens.get(i).value().equals(this.before.schema())
				&& isSymbol(tokens, i + 1, ".") && tokens.get(i + 2).kind() == Kind.NAME
				&& tokens.get(i + 2).value().equals(this.before.name()) && !isSymbol(tokens, i + 3, "(")
				&& !isSymbol(tokens, i + 3, ".");
	}

	/**
	 * A table has its own name in front of its columns. Where a query speaks of it more
	 * than once, PostgreSQL puts a number behind it, which stands behind the table too.
	 */
	private boolean isReference(List<SqlToken> tokens, int i) {
		String value = tokens.get(i).value();
		boolean numbered = value.startsWith(this.before.name()) && value.substring(length()).matches("_\\d+");
		boolean given = numbered && i >= 3 && isTable(tokens, i - 3);
		return given || ((numbered || value.equals(this.before.name())) && isSymbol(tokens, i + 1, "."));
	}

	private static boolean isSymbol(List<SqlToken> tokens, int i, String symbol) {
		return i >= 0 && i < tokens.size() && tokens.get(i).is(symbol);
	}

}
