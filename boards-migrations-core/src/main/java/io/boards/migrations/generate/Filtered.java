package io.boards.migrations.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;

/**
 * Leaves out of a target what a filter leaves out: there it is as it is in the database.
 */
final class Filtered {

	private final ObjectFilter filter;

	private final Schema there;

	private final Map<QualifiedName, Table> tables = new HashMap<>();

	Filtered(ObjectFilter filter, Schema there) {
		this.filter = filter;
		this.there = there;
		there.tables().forEach((table) -> this.tables.put(table.name(), table));
	}

	Schema target(Schema target) {
		if (this.filter == ObjectFilter.ALL) {
			return target;
		}
		Schema.Builder builder = target.toBuilder();
		exchange(builder.tables, this.there.tables(), ObjectKind.TABLE, Table::name);
		builder.tables.replaceAll(this::table);
		exchange(builder.indexes, this.there.indexes(), ObjectKind.INDEX, (index) -> index.qualifiedName());
		leaveIndexesOfOtherTables(builder);
		exchange(builder.sequences, this.there.sequences(), ObjectKind.SEQUENCE, (each) -> each.name());
		exchange(builder.enums, this.there.enums(), ObjectKind.TYPE, (each) -> each.name());
		exchange(builder.composites, this.there.composites(), ObjectKind.TYPE, (each) -> each.name());
		exchange(builder.views, this.there.views(), ObjectKind.VIEW, (each) -> each.name());
		return builder.build();
	}

	private <T> void exchange(List<T> target, List<T> there, ObjectKind kind, Function<T, QualifiedName> name) {
		target.removeIf((each) -> !this.filter.includes(kind, name.apply(each)));
		there.stream().filter((each) -> !this.filter.includes(kind, name.apply(each))).forEach(target::add);
	}

	/** A table that is left out keeps its indexes, whatever they are called. */
	private void leaveIndexesOfOtherTables(Schema.Builder builder) {
		builder.indexes.removeIf((index) -> !this.filter.includes(ObjectKind.TABLE, index.table()));
		this.there.indexes()
			.stream()
			.filter((index) -> !this.filter.includes(ObjectKind.TABLE, index.table()))
			.forEach(builder.indexes::add);
	}

	private Table table(Table table) {
		List<Constraint> constraints = new ArrayList<>(table.constraints());
		Table before = this.tables.get(table.name());
		exchange(constraints, (before != null) ? before.constraints() : List.of(), ObjectKind.CONSTRAINT,
				(constraint) -> table.name().sibling(String.valueOf(constraint.name())));
		return new Table(table.name(), table.columns(), constraints, table.comment());
	}

}
