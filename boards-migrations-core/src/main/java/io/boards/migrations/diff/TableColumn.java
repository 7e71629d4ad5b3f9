package io.boards.migrations.diff;

import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.QualifiedName;

/**
 * A column with its table.
 *
 * @param table the table
 * @param column the column
 */
record TableColumn(QualifiedName table, Column column) {

	String name() {
		return this.column.name();
	}

	Thing thing(Thing.Kind kind) {
		return Thing.of(kind, this.table, name());
	}

}
