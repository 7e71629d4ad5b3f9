package io.boards.migrations.generate;

import java.util.List;

import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.ConstraintOperation.RenameConstraint;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.IndexOperation.DropIndex;
import io.boards.migrations.operation.IndexOperation.RenameIndex;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.QualifiedName;

/**
 * What gets the name of an index that goes.
 *
 * @param operations all operations
 */
record Replacements(List<Operation> operations) {

	/**
	 * Whether an index is replaced.
	 * @param drop its drop
	 * @return whether something else has its name afterwards
	 */
	boolean has(DropIndex drop) {
		return hasKey(drop) || this.operations.stream().anyMatch((each) -> takes(each, drop.name()));
	}

	/**
	 * Whether an index is replaced by a key.
	 * @param drop its drop
	 * @return whether a key has its name afterwards
	 */
	boolean hasKey(DropIndex drop) {
		return this.operations.stream()
			.anyMatch((each) -> each instanceof AddConstraint add && KeySwaps.indexOf(add).isPresent()
					&& add.table().sibling(String.valueOf(add.constraint().name())).equals(drop.name()));
	}

	private static boolean takes(Operation operation, QualifiedName name) {
		return (operation instanceof CreateIndex create && create.index().qualifiedName().equals(name))
				|| (operation instanceof RenameIndex rename && rename.name().sibling(rename.to()).equals(name))
				|| (operation instanceof RenameConstraint rename && rename.table().sibling(rename.to()).equals(name));
	}

}
