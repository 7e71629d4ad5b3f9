package io.boards.migrations.generate;

import java.util.List;
import java.util.stream.Stream;

import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.ConstraintOperation.DropConstraint;
import io.boards.migrations.operation.ConstraintOperation.RenameConstraint;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.IndexOperation.DropIndex;
import io.boards.migrations.operation.IndexOperation.RenameIndex;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.QualifiedName;

/**
 * What gets the name of an index that goes.
 *
 * @param operations all operations
 * @param columns which columns stay
 */
record Replacements(List<Operation> operations, Columns columns) {

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

	/**
	 * Whether a unique index is made again, of the same columns, because one of them does
	 * not stay as it is. While there is none, duplicates would be let in.
	 * @param wanted the index, of a key or of its own
	 * @return whether it has to come in the transaction in which the one before goes
	 */
	boolean isMadeAgain(Index wanted) {
		return this.operations.stream().anyMatch((each) -> {
			if (each instanceof DropConstraint drop) {
				List<String> keys = KeySwaps.columns(drop.was());
				return drop.table().sibling(drop.name()).equals(wanted.qualifiedName()) && keys.equals(columns(wanted))
						&& !this.columns.stay(drop.table(), keys);
			}
			return each instanceof DropIndex drop && drop.name().equals(wanted.qualifiedName()) && drop.was() != null
					&& drop.was().unique() && columns(drop.was()).equals(columns(wanted))
					&& !this.columns.stay(drop.was());
		});
	}

	/** Whatever expressions are among its keys. */
	private static List<String> columns(Index index) {
		return index.keys().stream().flatMap((key) -> Stream.ofNullable(key.column())).toList();
	}

	private static boolean takes(Operation operation, QualifiedName name) {
		return (operation instanceof CreateIndex create && create.index().qualifiedName().equals(name))
				|| (operation instanceof RenameIndex rename && rename.name().sibling(rename.to()).equals(name))
				|| (operation instanceof RenameConstraint rename && rename.table().sibling(rename.to()).equals(name));
	}

}
