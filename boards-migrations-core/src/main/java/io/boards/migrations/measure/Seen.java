package io.boards.migrations.measure;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happened to the tables that were there before.
 *
 * @param taken those that were locked, as far as the transaction did not have these locks
 * already
 * @param written those that were written anew
 * @param read those that were read as a whole, as the server says
 * @param scanned those that were read from their beginning, by whatever
 * @param built the indexes that were built, by their tables
 * @param changed those whose rows the transaction may have changed so far
 */
public record Seen(Map<Relation, TableLock> taken, Set<Relation> written, Set<Relation> read, Set<Relation> scanned,
		Map<Relation, List<String>> built, Set<Relation> changed) {
}
