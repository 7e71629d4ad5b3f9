package io.boards.migrations.lint;

import io.boards.migrations.sql.Statement;
import io.boards.migrations.sql.Words;

/**
 * Statements that read tables as a whole without saying so.
 */
final class SilentScan {

	private SilentScan() {
	}

	/**
	 * Whether what it has read from its beginning was read to compare it with a
	 * constraint.
	 * @param statement a statement
	 * @return true for those on domains, whose columns are everywhere, and for those that
	 * make or attach a partition, whose rows may be in the default one
	 */
	static boolean isPossible(Statement statement) {
		Words words = new Words(statement.text());
		return words.take("alter", "domain") || (words.takeAny("alter", "create") && words.take("table")
				&& (words.clauseHas("partition", "of") || words.clauseHas("attach", "partition")));
	}

}
