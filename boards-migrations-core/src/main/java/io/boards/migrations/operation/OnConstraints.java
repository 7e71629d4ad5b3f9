package io.boards.migrations.operation;

import java.util.List;
import java.util.function.Consumer;

import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.ConstraintOperation.AddKeyOnIndex;
import io.boards.migrations.operation.ConstraintOperation.AlterConstraint;
import io.boards.migrations.operation.ConstraintOperation.DropConstraint;
import io.boards.migrations.operation.ConstraintOperation.RenameConstraint;
import io.boards.migrations.operation.ConstraintOperation.ValidateConstraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to constraints.
 */
interface OnConstraints extends Applying {

	/**
	 * Adds a primary key.
	 * @param name its name, or null to let PostgreSQL choose one
	 * @param table the table, as in {@code boards.tags}
	 * @param columns its columns
	 */
	default void createPrimaryKey(@Nullable String name, String table, String... columns) {
		createPrimaryKey(name, table, List.of(columns), (primaryKey) -> {
		});
	}

	/**
	 * Adds a primary key.
	 * @param name its name, or null to let PostgreSQL choose one
	 * @param table the table, as in {@code boards.tags}
	 * @param columns its columns
	 * @param description what else it has
	 */
	default void createPrimaryKey(@Nullable String name, String table, List<String> columns,
			Consumer<KeySpec> description) {
		KeySpec spec = new KeySpec(true, name, columns.toArray(String[]::new));
		description.accept(spec);
		QualifiedName parsed = QualifiedName.parse(table);
		apply(new AddConstraint(parsed, spec.constraint(parsed)));
	}

	/**
	 * Adds a unique constraint.
	 * @param name its name, or null to let PostgreSQL choose one
	 * @param table the table, as in {@code boards.tags}
	 * @param columns its columns
	 */
	default void createUnique(@Nullable String name, String table, String... columns) {
		createUnique(name, table, List.of(columns), (unique) -> {
		});
	}

	/**
	 * Adds a unique constraint.
	 * @param name its name, or null to let PostgreSQL choose one
	 * @param table the table, as in {@code boards.tags}
	 * @param columns its columns
	 * @param description what else it has
	 */
	default void createUnique(@Nullable String name, String table, List<String> columns,
			Consumer<KeySpec> description) {
		KeySpec spec = new KeySpec(false, name, columns.toArray(String[]::new));
		description.accept(spec);
		QualifiedName parsed = QualifiedName.parse(table);
		apply(new AddConstraint(parsed, spec.constraint(parsed)));
	}

	/**
	 * Adds a foreign key.
	 * @param name its name, or null to let PostgreSQL choose one
	 * @param table the table, as in {@code boards.tags}
	 * @param columns its columns
	 * @param description what it refers to, and what else it has
	 */
	default void createForeignKey(@Nullable String name, String table, List<String> columns,
			Consumer<ForeignKeySpec> description) {
		ForeignKeySpec spec = new ForeignKeySpec(name, columns.toArray(String[]::new));
		description.accept(spec);
		QualifiedName parsed = QualifiedName.parse(table);
		apply(new AddConstraint(parsed, spec.constraint(parsed)));
	}

	/**
	 * Adds a foreign key of one column.
	 * @param name its name, or null to let PostgreSQL choose one
	 * @param table the table, as in {@code boards.tags}
	 * @param column its column
	 * @param description what it refers to, and what else it has
	 */
	default void createForeignKey(@Nullable String name, String table, String column,
			Consumer<ForeignKeySpec> description) {
		createForeignKey(name, table, List.of(column), description);
	}

	/**
	 * Adds a check.
	 * @param name its name, or null to let PostgreSQL choose one
	 * @param table the table, as in {@code boards.tags}
	 * @param expression what must not be false, as SQL text
	 */
	default void createCheck(@Nullable String name, String table, String expression) {
		createCheck(name, table, expression, (check) -> {
		});
	}

	/**
	 * Adds a check.
	 * @param name its name, or null to let PostgreSQL choose one
	 * @param table the table, as in {@code boards.tags}
	 * @param expression what must not be false, as SQL text
	 * @param description what else it has
	 */
	default void createCheck(@Nullable String name, String table, String expression, Consumer<CheckSpec> description) {
		CheckSpec spec = new CheckSpec(name, expression);
		description.accept(spec);
		QualifiedName parsed = QualifiedName.parse(table);
		apply(new AddConstraint(parsed, spec.constraint(parsed)));
	}

	/**
	 * Adds an exclusion constraint.
	 * @param name its name, or null to let PostgreSQL choose one
	 * @param table the table, as in {@code boards.tags}
	 * @param description what it compares, and what else it has
	 */
	default void createExclude(@Nullable String name, String table, Consumer<ExcludeSpec> description) {
		ExcludeSpec spec = new ExcludeSpec(name);
		description.accept(spec);
		QualifiedName parsed = QualifiedName.parse(table);
		apply(new AddConstraint(parsed, spec.constraint(parsed)));
	}

	/**
	 * Makes a unique constraint of a unique index that is there already, which takes no
	 * time; the index gets the name of the constraint.
	 * @param name the constraint's name
	 * @param table the table, as in {@code boards.tags}
	 * @param index the name of the index
	 */
	default void createUniqueOnIndex(String name, String table, String index) {
		createUniqueOnIndex(name, table, index, Deferral.NOT_DEFERRABLE);
	}

	/**
	 * Makes a unique constraint of a unique index that is there already, which takes no
	 * time; the index gets the name of the constraint.
	 * @param name the constraint's name
	 * @param table the table, as in {@code boards.tags}
	 * @param index the name of the index
	 * @param deferral when it is checked
	 */
	default void createUniqueOnIndex(String name, String table, String index, Deferral deferral) {
		apply(new AddKeyOnIndex(QualifiedName.parse(table), name, false, deferral, index, null));
	}

	/**
	 * Makes the primary key of a unique index that is there already, which takes no time;
	 * the index gets the name of the constraint.
	 * @param name the constraint's name
	 * @param table the table, as in {@code boards.tags}
	 * @param index the name of the index
	 */
	default void createPrimaryKeyOnIndex(String name, String table, String index) {
		createPrimaryKeyOnIndex(name, table, index, Deferral.NOT_DEFERRABLE);
	}

	/**
	 * Makes the primary key of a unique index that is there already, which takes no time;
	 * the index gets the name of the constraint.
	 * @param name the constraint's name
	 * @param table the table, as in {@code boards.tags}
	 * @param index the name of the index
	 * @param deferral when it is checked
	 */
	default void createPrimaryKeyOnIndex(String name, String table, String index, Deferral deferral) {
		apply(new AddKeyOnIndex(QualifiedName.parse(table), name, true, deferral, index, null));
	}

	/**
	 * Drops a constraint.
	 * @param table the table, as in {@code boards.tags}
	 * @param name the constraint's name
	 */
	default void dropConstraint(String table, String name) {
		apply(new DropConstraint(QualifiedName.parse(table), name, null));
	}

	/**
	 * Renames a constraint, and its index with it.
	 * @param table the table, as in {@code boards.tags}
	 * @param name its name before
	 * @param to its name afterwards
	 */
	default void renameConstraint(String table, String name, String to) {
		apply(new RenameConstraint(QualifiedName.parse(table), name, to));
	}

	/**
	 * Changes when a foreign key is checked, which takes no look at the rows.
	 * @param table the table, as in {@code boards.tags}
	 * @param name the constraint's name
	 * @param deferral when it is checked
	 */
	default void alterConstraint(String table, String name, Deferral deferral) {
		apply(new AlterConstraint(QualifiedName.parse(table), name, deferral, null));
	}

	/**
	 * Checks a constraint that was created {@code notValid()} against the rows that were
	 * there before it.
	 * @param table the table, as in {@code boards.tags}
	 * @param name the constraint's name
	 */
	default void validateConstraint(String table, String name) {
		apply(new ValidateConstraint(QualifiedName.parse(table), name, null));
	}

}
