package io.boards.migrations.lint;

import java.util.List;
import java.util.Map;

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
 */
record Tried(Statement statement, List<Work> work, Map<Relation, TableLock> taken, Map<Relation, TableLock> earlier) {
}
