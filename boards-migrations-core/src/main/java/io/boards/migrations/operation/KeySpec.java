package io.boards.migrations.operation;

import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * Describes a primary key or a unique constraint.
 */
public final class KeySpec implements ConstraintSpec {

	private final boolean primary;

	private final List<String> columns;

	private @Nullable String name;

	private List<String> include = List.of();

	private boolean nullsNotDistinct;

	private Deferral deferral = Deferral.NOT_DEFERRABLE;

	KeySpec(boolean primary, @Nullable String name, String... columns) {
		this.primary = primary;
		this.name = name;
		this.columns = List.of(columns);
	}

	/**
	 * Its name; PostgreSQL chooses one where none is given.
	 * @param name the name
	 * @return this
	 */
	public KeySpec named(String name) {
		this.name = name;
		return this;
	}

	/**
	 * Further columns that its index carries.
	 * @param columns the columns' names
	 * @return this
	 */
	public KeySpec include(String... columns) {
		this.include = List.of(columns);
		return this;
	}

	/**
	 * That two nulls are the same value (PostgreSQL 15 or later).
	 * @return this
	 * @throws InvalidOperationException for a primary key, which has no nulls
	 */
	public KeySpec nullsNotDistinct() {
		if (this.primary) {
			throw new InvalidOperationException(Failure.of("A primary key is given .nullsNotDistinct().")
				.fact("columns", String.join(", ", this.columns))
				.remedy("Leave it out: the columns of a primary key are never null."));
		}
		this.nullsNotDistinct = true;
		return this;
	}

	/**
	 * That a transaction may ask for the check at its end.
	 * @return this
	 */
	public KeySpec deferrable() {
		this.deferral = Deferral.INITIALLY_IMMEDIATE;
		return this;
	}

	/**
	 * That it is checked at the end of the transaction.
	 * @return this
	 */
	public KeySpec initiallyDeferred() {
		this.deferral = Deferral.INITIALLY_DEFERRED;
		return this;
	}

	@Override
	public Constraint constraint(QualifiedName table) {
		return this.primary ? new PrimaryKey(this.name, this.columns, this.include, this.deferral)
				: new Unique(this.name, this.columns, this.include, this.nullsNotDistinct, this.deferral);
	}

}
