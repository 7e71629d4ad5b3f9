package io.boards.migrations.operation;

import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.ReferentialAction;
import org.jspecify.annotations.Nullable;

/**
 * Describes a foreign key.
 */
public final class ForeignKeySpec implements ConstraintSpec {

	private final List<String> columns;

	private @Nullable String name;

	private @Nullable QualifiedName target;

	private List<String> targetColumns = List.of();

	private ForeignKey.Match match = ForeignKey.Match.SIMPLE;

	private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;

	private ReferentialAction onDelete = ReferentialAction.NO_ACTION;

	private List<String> onDeleteColumns = List.of();

	private Deferral deferral = Deferral.NOT_DEFERRABLE;

	private boolean validated = true;

	ForeignKeySpec(@Nullable String name, String... columns) {
		this.name = name;
		this.columns = List.of(columns);
	}

	/**
	 * Its name; PostgreSQL chooses one where none is given.
	 * @param name the name
	 * @return this
	 */
	public ForeignKeySpec named(String name) {
		this.name = name;
		return this;
	}

	/**
	 * What it refers to.
	 * @param table the table, as in {@code boards.tenants}
	 * @param columns the table's columns; none for its primary key
	 * @return this
	 */
	public ForeignKeySpec references(String table, String... columns) {
		this.target = QualifiedName.parse(table);
		this.targetColumns = List.of(columns);
		return this;
	}

	/**
	 * What happens when the row that it refers to goes.
	 * @param action the action
	 * @param columns for {@code SET_NULL} and {@code SET_DEFAULT}: the columns that
	 * change; none for all of them (some need PostgreSQL 15 or later)
	 * @return this
	 */
	public ForeignKeySpec onDelete(ReferentialAction action, String... columns) {
		this.onDelete = action;
		this.onDeleteColumns = List.of(columns);
		return this;
	}

	/**
	 * What happens when the key of the row that it refers to changes.
	 * @param action the action
	 * @return this
	 */
	public ForeignKeySpec onUpdate(ReferentialAction action) {
		this.onUpdate = action;
		return this;
	}

	/**
	 * That all its columns are null, or none.
	 * @return this
	 */
	public ForeignKeySpec matchFull() {
		this.match = ForeignKey.Match.FULL;
		return this;
	}

	/**
	 * That a transaction may ask for the check at its end.
	 * @return this
	 */
	public ForeignKeySpec deferrable() {
		this.deferral = Deferral.INITIALLY_IMMEDIATE;
		return this;
	}

	/**
	 * That it is checked at the end of the transaction.
	 * @return this
	 */
	public ForeignKeySpec initiallyDeferred() {
		this.deferral = Deferral.INITIALLY_DEFERRED;
		return this;
	}

	/**
	 * That rows which are there already are not checked.
	 * @return this
	 * @see Operations#validateConstraint
	 */
	public ForeignKeySpec notValid() {
		this.validated = false;
		return this;
	}

	@Override
	public Constraint constraint(QualifiedName table) {
		if (this.target == null) {
			throw new InvalidOperationException(Failure.of("A foreign key does not say what it refers to.")
				.fact("table", table)
				.fact("columns", String.join(", ", this.columns))
				.remedy("Add .references(\"schema.table\", \"column\")."));
		}
		return new ForeignKey(this.name, this.columns, this.target, this.targetColumns, this.match, this.onUpdate,
				this.onDelete, this.onDeleteColumns, this.deferral, this.validated);
	}

}
