package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnAlteration.CommentOnColumn;
import io.boards.migrations.operation.ColumnAlteration.DropNotNull;
import io.boards.migrations.operation.ColumnAlteration.SetNotNull;
import io.boards.migrations.operation.ColumnOperation.AddColumn;
import io.boards.migrations.operation.ColumnOperation.AlterColumnTypes;
import io.boards.migrations.operation.ColumnOperation.DropColumn;
import io.boards.migrations.operation.ConstraintOperation;
import io.boards.migrations.operation.IndexOperation;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.TableOperation.CommentOnTable;
import io.boards.migrations.operation.TableOperation.CreateTable;
import io.boards.migrations.schema.ColumnName;

/**
 * What takes operations back, one by one.
 */
final class Inverses {

	private static final Set<Class<? extends Operation>> PLAIN = Set.of(CreateTable.class, CommentOnTable.class,
			AddColumn.class, AlterColumnType.class, AlterColumnTypes.class, SetNotNull.class, DropNotNull.class,
			CommentOnColumn.class);

	private Inverses() {
	}

	static List<Operation> of(List<Operation> upgrade) {
		List<Operation> operations = new ArrayList<>();
		upgrade.forEach((operation) -> operations.addAll(0, operation.inverse().operations()));
		return List.copyOf(operations);
	}

	static boolean exist(List<Operation> upgrade) {
		return upgrade.stream().allMatch((operation) -> operation.inverse().exists());
	}

	/**
	 * Whether they are the way back of whatever has these operations between it. It is so
	 * where no sequence, identity or default ends, from which numbers would have to go
	 * on, and no type, which another may take the place of.
	 */
	static boolean areTheWayBack(List<Operation> upgrade) {
		Set<ColumnName> added = new HashSet<>();
		upgrade.forEach((operation) -> {
			if (operation instanceof AddColumn add) {
				added.add(new ColumnName(add.table(), add.column().name()));
			}
		});
		return exist(upgrade) && upgrade.stream()
			.allMatch((operation) -> PLAIN.contains(operation.getClass()) || operation instanceof ConstraintOperation
					|| operation instanceof IndexOperation || operation instanceof DropColumn drop && isPlain(drop)
							&& !added.contains(new ColumnName(drop.table(), drop.column())));
	}

	private static boolean isPlain(DropColumn operation) {
		return operation.was() != null && operation.was().identity() == null
				&& operation.was().defaultExpression() == null;
	}

}
