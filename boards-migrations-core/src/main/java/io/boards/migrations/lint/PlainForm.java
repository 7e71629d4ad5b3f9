package io.boards.migrations.lint;

import io.boards.migrations.sql.Effect;
import io.boards.migrations.sql.Token;
import org.jspecify.annotations.Nullable;

/**
 * What comes to the same as a statement outside a transaction.
 */
final class PlainForm {

	private PlainForm() {
	}

	/**
	 * A form that can run in a transaction.
	 * @param sql a statement
	 * @return the same where it can itself, null where nothing can
	 */
	static @Nullable String of(String sql) {
		Effect effect = Effect.of(sql);
		if (effect instanceof Effect.CreateIndex || effect instanceof Effect.DropIndex
				|| effect instanceof Effect.DetachPartition) {
			StringBuilder text = new StringBuilder(sql);
			for (Token token : Token.of(sql)) {
				if (token.is("concurrently", sql)) {
					return text.replace(token.start(), token.end(), " ".repeat(token.end() - token.start())).toString();
				}
			}
		}
		boolean inTransaction = effect instanceof Effect.Transactional || effect instanceof Effect.Temporary
				|| effect instanceof Effect.OfSession;
		return inTransaction ? sql : null;
	}

}
