package io.boards.migrations.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.View;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;

/**
 * Tables with all that belongs to them.
 */
final class TableReader {

	private final Draft draft;

	private final DatabaseNames names;

	private final ColumnReader columns;

	private final ColumnOrder order;

	private final ForeignKeyReader foreignKeys;

	private final AggregateChecks aggregateChecks;

	TableReader(Draft draft, DatabaseNames names, Metadata metadata) {
		this.draft = draft;
		this.names = names;
		this.columns = new ColumnReader(draft, metadata);
		this.order = new ColumnOrder(metadata);
		this.foreignKeys = new ForeignKeyReader(draft, names);
		this.aggregateChecks = new AggregateChecks(metadata.getDatabase().getDialect());
	}

	void read(Table table) {
		QualifiedName name = this.names.of(table);
		String query = table.getViewQuery();
		if (query != null) {
			this.draft.schema.views.add(new View(name, query, Map.of()));
		}
		else {
			this.draft.schema.tables.add(table(name, table));
		}
		String options = table.getOptions();
		this.draft.notModelled(() -> "table " + name, (options != null) ? options : "");
		String more = table.getExtraDeclarations();
		this.draft.notModelled(() -> "table " + name, (more != null) ? more : "");
	}

	private io.boards.migrations.schema.Table table(QualifiedName name, Table table) {
		List<Constraint> checks = new ArrayList<>();
		List<Column> all = new ArrayList<>();
		this.order.of(table).forEach((column) -> all.add(this.columns.read(name, table, column, checks)));
		table.getChecks().forEach((check) -> checks.add(this.columns.check(name::toString, check)));
		checks.addAll(this.aggregateChecks.of(table));
		IndexReader indexes = new IndexReader(this.draft, table, name);
		indexes.indexes();
		List<Constraint> constraints = new ArrayList<>();
		// First: reading the unique constraints finds the one that names the primary key.
		List<Constraint> uniques = indexes.uniques();
		if (table.hasPrimaryKey() && !table.getPrimaryKey().getColumns().isEmpty()) {
			constraints.add(primaryKey(table.getPrimaryKey()));
		}
		constraints.addAll(uniques);
		constraints.addAll(this.foreignKeys.read(table));
		constraints.addAll(checks);
		return new io.boards.migrations.schema.Table(name, all, constraints, table.getComment());
	}

	private static PrimaryKey primaryKey(org.hibernate.mapping.PrimaryKey key) {
		UniqueKey order = key.getOrderingUniqueKey();
		boolean named = order != null && order.isNameExplicit();
		List<org.hibernate.mapping.Column> columns = (order != null) ? order.getColumns() : key.getColumns();
		return new PrimaryKey((order != null && named) ? DatabaseNames.given(order.getName()) : null,
				DatabaseNames.of(columns), List.of(), Deferral.NOT_DEFERRABLE);
	}

}
