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
 * @param exists whether all tables are there
 * @param unfinished the steps outside a transaction of which a part is done
 * @param searchPath the search path under which migrations run: the connection's own,
 * behind the schema of a tenant
 * @param rows the applied revisions by id
 */
record AppliedSet(Optional<VersionTables> tables, boolean exists, UnfinishedSections unfinished, String searchPath,
		Map<String, AppliedRevision> rows) {

	static AppliedSet of(VersionTables tables, boolean exists, UnfinishedSections unfinished, String searchPath,
			List<AppliedRevision> rows) {
		Map<String, AppliedRevision> byId = new LinkedHashMap<>();
		for (AppliedRevision row : rows) {
			byId.put(row.revision(), row);
		}
		return new AppliedSet(Optional.of(tables), exists, unfinished, searchPath, byId);
	}

	/**
	 * Where the rows are, or will be.
	 * @return the tables
	 * @throws NoSchemaException where no schema of the search path exists
	 */
	VersionTables requireTables() {
		return this.tables.orElseThrow(() -> new NoSchemaException(this.searchPath));
	}

	Set<String> ids() {
		return this.rows.keySet();
	}

	Collection<AppliedRevision> revisions() {
		return this.rows.values();
	}

}
