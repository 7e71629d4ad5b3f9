package io.boards.migrations.generate;

import java.util.List;

import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.ConstraintOperation.DropConstraint;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.ViewOperation.CreateView;
import io.boards.migrations.operation.ViewOperation.DropView;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;

/**
 * Primary keys that a view may rest on: its columns are all there by them. They are made
 * and dropped in the plain way, together with the view.
 *
 * @param operations all operations
 */
record PlainKeys(List<Operation> operations) {

	boolean contains(AddConstraint add) {
		return add.constraint() instanceof PrimaryKey && isInAnyView(add.table());
	}

	boolean contains(DropConstraint drop) {
		return drop.was() instanceof PrimaryKey && isInAnyView(drop.table());
	}

	/** A key makes its columns refuse nulls. */
	boolean makeNotNull(QualifiedName table, String column) {
		return this.operations.stream()
			.anyMatch((each) -> each instanceof AddConstraint add && add.table().equals(table) && contains(add)
					&& add.constraint() instanceof PrimaryKey key && key.columns().contains(column));
	}

	private boolean isInAnyView(QualifiedName table) {
		return this.operations.stream().anyMatch((each) -> {
			String query = (each instanceof CreateView create) ? create.view().query() : "";
			if (each instanceof DropView drop && drop.was() != null) {
				query = drop.was().query();
			}
			return query.contains(table.name());
		});
	}

}
