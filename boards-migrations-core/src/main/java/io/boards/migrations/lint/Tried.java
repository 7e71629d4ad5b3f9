package io.boards.migrations.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.measure.ForeignKeys;
import io.boards.migrations.measure.Relation;
import io.boards.migrations.measure.TableLock;
import io.boards.migrations.sql.Statement;

/**
 * A statement that was run, and what PostgreSQL did.
 *
 * @param statement the statement
 * @param work what it did to tables that were locked meanwhile
 * @param taken the locks that it took
 * @param earlier the locks that earlier statements of its transaction had taken
 * @param changed the tables whose rows may have changed in its transaction until it was
 * through
 * @param changedEarlier those of which that was so before
 * @param keys the foreign keys that it made, as {@link ForeignKeys} tells them apart
 */
record Tried(Statement statement, List<Work> work, Map<Relation, TableLock> taken, Map<Relation, TableLock> earlier,
		Set<Relation> changed, Set<Relation> changedEarlier, Set<String> keys) {

	/** One of which nothing is known but that it did not fail. */
	static Tried unseen(Statement statement, Set<String> keys) {
		return new Tried(statement, List.of(), Map.of(), Map.of(), Set.of(), Set.of(), keys);
	}

}
