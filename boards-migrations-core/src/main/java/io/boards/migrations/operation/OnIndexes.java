package io.boards.migrations.operation;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.IndexOperation.DropIndex;
import io.boards.migrations.operation.IndexOperation.RenameIndex;
import io.boards.migrations.operation.IndexOperation.SetIndexOptions;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.QualifiedName;

/**
 * What can be done to indexes.
 */
interface OnIndexes extends Applying {

	/**
	 * Creates an index.
	 * @param name its name, without a schema
	 * @param table the table, as in {@code boards.tags}
	 * @param columns its columns
	 */
	default void createIndex(String name, String table, String... columns) {
		createIndex(name, table, (index) -> index.columns(columns));
	}

	/**
	 * Creates an index.
	 * @param name its name, without a schema
	 * @param table the table, as in {@code boards.tags}
	 * @param change what it is on, and what else it has, as in
	 * {@code i -> i.columns("slug").asUnique()}
	 */
	default void createIndex(String name, String table, UnaryOperator<Index> change) {
		apply(new CreateIndex(change.apply(Index.of(name, QualifiedName.parse(table))), false));
	}

	/**
	 * Creates an index while writers go on; for a migration that runs outside a
	 * transaction.
	 * @param name its name, without a schema
	 * @param table the table, as in {@code boards.tags}
	 * @param change what it is on, and what else it has
	 */
	default void createIndexConcurrently(String name, String table, UnaryOperator<Index> change) {
		apply(new CreateIndex(change.apply(Index.of(name, QualifiedName.parse(table))), true));
	}

	/**
	 * Drops an index.
	 * @param name its name, as in {@code boards.idx_tags_slug}
	 */
	default void dropIndex(String name) {
		apply(new DropIndex(QualifiedName.parse(name), false, null));
	}

	/**
	 * Drops an index while readers and writers go on; for a migration that runs outside a
	 * transaction.
	 * @param name its name, as in {@code boards.idx_tags_slug}
	 */
	default void dropIndexConcurrently(String name) {
		apply(new DropIndex(QualifiedName.parse(name), true, null));
	}

	/**
	 * Renames an index.
	 * @param name its name before, as in {@code boards.idx_tags_slug}
	 * @param to its name afterwards, without a schema
	 */
	default void renameIndex(String name, String to) {
		apply(new RenameIndex(QualifiedName.parse(name), to));
	}

	/**
	 * Changes storage parameters of an index. Pages that are there stay as they are until
	 * the index is built anew ({@code REINDEX}).
	 * @param name its name, as in {@code boards.idx_tags_slug}
	 * @param description what changes, as in {@code o -> o.with("fillfactor", 70)}
	 * @throws InvalidOperationException if nothing does
	 */
	default void setIndexOptions(String name, Consumer<IndexOptionsSpec> description) {
		IndexOptionsSpec spec = new IndexOptionsSpec();
		description.accept(spec);
		if (spec.changes().isEmpty()) {
			throw new InvalidOperationException(Failure.of("The options of an index are set without a change.")
				.fact("index", name)
				.remedy("Say what changes, as in o -> o.with(\"fillfactor\", 70)."));
		}
		apply(new SetIndexOptions(QualifiedName.parse(name), spec.changes()));
	}

}
