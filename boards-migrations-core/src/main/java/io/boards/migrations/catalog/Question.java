package io.boards.migrations.catalog;

/**
 * What is asked of the server.
 */
enum Question {

	RELATIONS(Relations.SQL), COLUMNS(Columns.SQL), SEQUENCES(Sequences.SQL), CONSTRAINTS(Constraints.SQL),
	INDEXES(Indexes.SQL), INDEX_KEYS(IndexParts.SQL), ENUMS(Enums.SQL), EXTENSIONS(Extensions.SQL),
	ROUTINES(Routines.SQL), TRIGGERS(Triggers.SQL), POLICIES(Policies.SQL), DEPENDENCIES(Dependencies.SQL),
	UNMODELLED(Unmodelled.SQL);

	private final String sql;

	Question(String sql) {
		this.sql = sql;
	}

	String sql() {
		return this.sql;
	}

}
