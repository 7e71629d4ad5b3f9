package io.boards.migrations.runtime;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the database has, as one query saw it, and what that query told of the connection.
 *
 * @param tables where the rows are; empty where no schema of the search path exists
 * @param exists whether the tables are there
 * @param journal whether the journal is there too
 * @param searchPath the connection's own search path, under which migrations run
 * @param rows the applied revisions by id
 */
record AppliedSet(Optional<VersionTables> tables, boolean exists, boolean journal, String searchPath,
		Map<String, AppliedRevision> rows) {

	static AppliedSet of(VersionTables tables, boolean journal, String searchPath, List<AppliedRevision> rows) {
		Map<String, AppliedRevision> byId = new LinkedHashMap<>();
		rows.forEach((row) -> byId.put(row.revision(), row));
		return new AppliedSet(Optional.of(tables), true, journal, searchPath, byId);
	}

	Set<String> ids() {
		return this.rows.keySet();
	}

	Collection<AppliedRevision> revisions() {
		return this.rows.values();
	}

}
