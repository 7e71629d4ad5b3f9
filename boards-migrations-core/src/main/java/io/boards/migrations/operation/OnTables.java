package io.boards.migrations.operation;

import java.util.function.Consumer;

import io.boards.migrations.operation.TableOperation.CommentOnTable;
import io.boards.migrations.operation.TableOperation.CreateTable;
import io.boards.migrations.operation.TableOperation.DropTable;
import io.boards.migrations.operation.TableOperation.MoveTable;
import io.boards.migrations.operation.TableOperation.RenameTable;
import io.boards.migrations.schema.QualifiedName;

/**
 * What can be done to tables as a whole.
 */
interface OnTables extends Applying {

	/**
	 * Creates a table.
	 * @param name its name, as in {@code boards.tags}
	 * @param description its columns and constraints
	 */
	default void createTable(String name, Consumer<TableSpec> description) {
		apply(new CreateTable(TableSpec.table(name, description)));
	}

	/**
	 * Drops a table, with its indexes, triggers and policies.
	 * @param name its name, as in {@code boards.tags}
	 */
	default void dropTable(String name) {
		apply(new DropTable(QualifiedName.parse(name), null));
	}

	/**
	 * Renames a table.
	 * @param name its name before, as in {@code boards.tags}
	 * @param to its name afterwards, without a schema
	 */
	default void renameTable(String name, String to) {
		apply(new RenameTable(QualifiedName.parse(name), to));
	}

	/**
	 * Moves a table to another schema.
	 * @param name its name before, as in {@code boards.tags}
	 * @param schema its schema afterwards
	 */
	default void moveTable(String name, String schema) {
		apply(new MoveTable(QualifiedName.parse(name), schema));
	}

	/**
	 * Gives a table a comment.
	 * @param table the table, as in {@code boards.tags}
	 * @param text any text
	 */
	default void createTableComment(String table, String text) {
		apply(new CommentOnTable(QualifiedName.parse(table), Change.to(text)));
	}

	/**
	 * Takes the comment of a table away.
	 * @param table the table, as in {@code boards.tags}
	 */
	default void dropTableComment(String table) {
		apply(new CommentOnTable(QualifiedName.parse(table), Change.to(null)));
	}

}
