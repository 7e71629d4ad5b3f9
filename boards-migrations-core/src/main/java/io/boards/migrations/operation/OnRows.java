package io.boards.migrations.operation;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.boards.migrations.operation.DataOperation.BulkInsert;
import io.boards.migrations.operation.RowSecurityOperation.CreatePolicy;
import io.boards.migrations.operation.RowSecurityOperation.DisableRowSecurity;
import io.boards.migrations.operation.RowSecurityOperation.DropPolicy;
import io.boards.migrations.operation.RowSecurityOperation.EnableRowSecurity;
import io.boards.migrations.operation.RowSecurityOperation.ForceRowSecurity;
import io.boards.migrations.operation.RowSecurityOperation.NoForceRowSecurity;
import io.boards.migrations.schema.Policy;
import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to rows and to who sees them.
 */
interface OnRows extends Applying {

	/**
	 * Inserts rows, all of the same columns.
	 * @param table the table, as in {@code boards.tags}
	 * @param rows the values by column
	 * @throws InvalidOperationException if a row has other columns than the first
	 */
	default void bulkInsert(String table, List<? extends Map<String, ? extends @Nullable Object>> rows) {
		if (!rows.isEmpty()) {
			apply(RowList.insert(QualifiedName.parse(table), rows));
		}
	}

	/**
	 * Inserts rows, one by one in the order of their columns.
	 * @param table the table, as in {@code boards.tags}
	 * @param columns the columns that get a value
	 * @param description the rows, as in {@code rows -> rows.row("a", 1).row("b", null)}
	 * @throws InvalidOperationException if a row has not one value for each column
	 */
	default void bulkInsert(String table, List<String> columns, Consumer<RowsSpec> description) {
		RowsSpec spec = new RowsSpec();
		description.accept(spec);
		apply(new BulkInsert(QualifiedName.parse(table), columns, spec.rows()));
	}

	/**
	 * Lets the policies of a table decide who sees which rows, for all but its owner.
	 * @param table the table, as in {@code boards.tags}
	 */
	default void enableRowLevelSecurity(String table) {
		apply(new EnableRowSecurity(QualifiedName.parse(table)));
	}

	/**
	 * Shows all rows of a table, whatever its policies say.
	 * @param table the table, as in {@code boards.tags}
	 */
	default void disableRowLevelSecurity(String table) {
		apply(new DisableRowSecurity(QualifiedName.parse(table)));
	}

	/**
	 * Lets the policies of a table decide for its owner too.
	 * @param table the table, as in {@code boards.tags}
	 */
	default void forceRowLevelSecurity(String table) {
		apply(new ForceRowSecurity(QualifiedName.parse(table)));
	}

	/**
	 * Exempts the owner of a table from its policies.
	 * @param table the table, as in {@code boards.tags}
	 */
	default void noForceRowLevelSecurity(String table) {
		apply(new NoForceRowSecurity(QualifiedName.parse(table)));
	}

	/**
	 * Creates a policy.
	 * @param name its name
	 * @param table the table, as in {@code boards.tags}
	 * @param change what it says, as in {@code p -> p.using("owner = current_user")}
	 */
	default void createPolicy(String name, String table, UnaryOperator<Policy> change) {
		apply(new CreatePolicy(change.apply(Policy.of(name, QualifiedName.parse(table)))));
	}

	/**
	 * Drops a policy.
	 * @param table the table, as in {@code boards.tags}
	 * @param name its name
	 */
	default void dropPolicy(String table, String name) {
		apply(new DropPolicy(QualifiedName.parse(table), name, null));
	}

}
