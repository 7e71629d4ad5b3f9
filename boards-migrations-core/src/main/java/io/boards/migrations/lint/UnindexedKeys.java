package io.boards.migrations.lint;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.boards.migrations.measure.ForeignKeys;
import io.boards.migrations.sql.Quoting;

/**
 * Foreign keys that came without an index. One of a later revision will do.
 */
final class UnindexedKeys {

	private final Map<String, Found> waiting = new LinkedHashMap<>();

	/** A key that was told of. */
	private record Found(Verdict verdict, Finding finding) {
	}

	/**
	 * Looks for those that a revision has left without an index.
	 * @param verdict gets them
	 * @param tried the statements of the revision
	 * @param connection a connection to where they ran
	 * @throws SQLException where the database fails
	 */
	void add(Verdict verdict, List<Tried> tried, Connection connection) throws SQLException {
		Map<String, ForeignKeys.Key> keys = ForeignKeys.of(connection);
		for (Tried statement : tried) {
			for (String id : statement.keys()) {
				ForeignKeys.Key key = keys.get(id);
				if (key != null && !key.isIndexed()) {
					Finding finding = verdict.judged()
						.finding(Rule.UNINDEXED_FOREIGN_KEY, statement.statement().line(),
								"No index of " + key.table() + " begins with " + key.columns() + ", the foreign key "
										+ Quoting.asRead(key.name()) + ".",
								"-- migrate:upgrade transaction:false\nCREATE INDEX CONCURRENTLY ON " + key.table()
										+ " (" + key.columns()
										+ ");\n(of a new table without CONCURRENTLY, in the same revision)");
					verdict.add(finding, false);
					this.waiting.put(id, new Found(verdict, finding));
				}
			}
		}
	}

	/**
	 * Takes back what was told of keys that have an index by now, or are gone.
	 * @param connection a connection to where the revisions ran
	 * @throws SQLException where the database fails
	 */
	void settle(Connection connection) throws SQLException {
		if (this.waiting.isEmpty()) {
			return;
		}
		Map<String, ForeignKeys.Key> keys = ForeignKeys.of(connection);
		this.waiting.entrySet().removeIf((each) -> {
			ForeignKeys.Key key = keys.get(each.getKey());
			boolean isSettled = key == null || key.isIndexed();
			if (isSettled) {
				each.getValue().verdict().exempt(each.getValue().finding());
			}
			return isSettled;
		});
	}

}
