package io.boards.migrations.operation;

import java.util.Map;
import java.util.function.UnaryOperator;

import io.boards.migrations.operation.FunctionOperation.CreateFunction;
import io.boards.migrations.operation.FunctionOperation.DropFunction;
import io.boards.migrations.operation.TriggerOperation.CreateTrigger;
import io.boards.migrations.operation.TriggerOperation.DropTrigger;
import io.boards.migrations.operation.ViewOperation.CreateMaterializedView;
import io.boards.migrations.operation.ViewOperation.CreateView;
import io.boards.migrations.operation.ViewOperation.DropMaterializedView;
import io.boards.migrations.operation.ViewOperation.DropView;
import io.boards.migrations.operation.ViewOperation.ReplaceView;
import io.boards.migrations.schema.MaterializedView;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.View;

/**
 * What can be done to functions, triggers and views.
 */
interface OnCode extends Applying {

	/**
	 * Creates or replaces a function or a procedure.
	 * @param definition the whole {@code CREATE} statement
	 */
	default void createFunction(String definition) {
		apply(new CreateFunction(definition, null, null));
	}

	/**
	 * Drops a function.
	 * @param signature its name and the types of its arguments, as in
	 * {@code boards.touch(integer)}
	 */
	default void dropFunction(String signature) {
		apply(new DropFunction(signature, null));
	}

	/**
	 * Drops a procedure.
	 * @param signature its name and the types of its arguments, as in
	 * {@code boards.touch(integer)}
	 */
	default void dropProcedure(String signature) {
		apply(new DropFunction(signature, true, null));
	}

	/**
	 * Creates or replaces a trigger.
	 * @param definition the whole {@code CREATE} statement
	 */
	default void createTrigger(String definition) {
		apply(new CreateTrigger(definition, null, null));
	}

	/**
	 * Drops a trigger.
	 * @param table its table or view, as in {@code boards.tags}
	 * @param name its name
	 */
	default void dropTrigger(String table, String name) {
		apply(new DropTrigger(QualifiedName.parse(table), name, null));
	}

	/**
	 * Creates a view.
	 * @param name its name, as in {@code boards.latest}
	 * @param query the query behind it
	 */
	default void createView(String name, String query) {
		createView(name, query, UnaryOperator.identity());
	}

	/**
	 * Creates a view.
	 * @param name its name, as in {@code boards.latest}
	 * @param query the query behind it
	 * @param change what else it has, as in {@code v -> v.with("security_barrier", true)}
	 */
	default void createView(String name, String query, UnaryOperator<View> change) {
		apply(new CreateView(change.apply(new View(QualifiedName.parse(name), query, Map.of()))));
	}

	/**
	 * Gives a view another query, whose first columns are those that it has.
	 * @param name its name, as in {@code boards.latest}
	 * @param query the query behind it
	 */
	default void replaceView(String name, String query) {
		replaceView(name, query, UnaryOperator.identity());
	}

	/**
	 * Gives a view another query, whose first columns are those that it has.
	 * @param name its name, as in {@code boards.latest}
	 * @param query the query behind it
	 * @param change what else it has; a parameter that is not said is taken away
	 */
	default void replaceView(String name, String query, UnaryOperator<View> change) {
		apply(new ReplaceView(change.apply(new View(QualifiedName.parse(name), query, Map.of())), null, false));
	}

	/**
	 * Drops a view.
	 * @param name its name, as in {@code boards.latest}
	 */
	default void dropView(String name) {
		apply(new DropView(QualifiedName.parse(name), null));
	}

	/**
	 * Creates a materialized view and fills it.
	 * @param name its name, as in {@code boards.latest}
	 * @param query the query behind it
	 */
	default void createMaterializedView(String name, String query) {
		apply(new CreateMaterializedView(new MaterializedView(QualifiedName.parse(name), query, true)));
	}

	/**
	 * Creates a materialized view that cannot be read before it is refreshed.
	 * @param name its name, as in {@code boards.latest}
	 * @param query the query behind it
	 */
	default void createMaterializedViewWithNoData(String name, String query) {
		apply(new CreateMaterializedView(new MaterializedView(QualifiedName.parse(name), query, false)));
	}

	/**
	 * Drops a materialized view, with its indexes.
	 * @param name its name, as in {@code boards.latest}
	 */
	default void dropMaterializedView(String name) {
		apply(new DropMaterializedView(QualifiedName.parse(name), null));
	}

}
