package io.boards.migrations.generate;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.boards.migrations.operation.ColumnOperation.DropColumn;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;

/**
 * Which columns come through a change as they were, so that what rests on them can stay
 * for a while longer.
 *
 * @param operations the change
 * @param there what the database holds before it
 * @param target what it holds after it
 */
record Columns(List<Operation> operations, Schema there, Schema target) {

	/**
	 * Whether columns stay, with their types.
	 * @param table their table
	 * @param columns their names
	 * @return false also where the table goes, or gets another name
	 */
	boolean stay(QualifiedName table, Collection<String> columns) {
		Map<String, String> before = types(this.there, table);
		Map<String, String> after = types(this.target, table);
		return columns.stream()
			.allMatch((column) -> before.containsKey(column) && before.get(column).equals(after.get(column))
					&& !isMadeAnew(table, column));
	}

	/**
	 * Whether the columns of an index stay; all of the table's, where it has expressions.
	 * @param index an index that is there
	 * @return whether it can stay for a while
	 */
	boolean stay(Index index) {
		if (index.where() != null || index.keys().stream().anyMatch((key) -> key.expression() != null)) {
			return !types(this.target, index.table()).isEmpty()
					&& stay(index.table(), types(this.there, index.table()).keySet());
		}
		Set<String> used = new HashSet<>(index.include());
		index.keys().forEach((key) -> used.add(String.valueOf(key.column())));
		return stay(index.table(), used);
	}

	/** What rests on a column goes with it, under whatever name. */
	private boolean isMadeAnew(QualifiedName table, String column) {
		return this.operations.stream()
			.anyMatch((each) -> each instanceof DropColumn drop && drop.table().equals(table)
					&& drop.column().equals(column));
	}

	private static Map<String, String> types(Schema schema, QualifiedName table) {
		return schema.tables()
			.stream()
			.filter((each) -> each.name().equals(table))
			.flatMap((each) -> each.columns().stream())
			.collect(Collectors.toMap(Column::name, Column::type));
	}

}
