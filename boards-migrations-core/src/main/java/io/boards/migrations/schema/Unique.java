package io.boards.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param name its name, or null to let PostgreSQL choose one
 * @param columns its columns, in their order
 * @param include further columns that its index carries
 * @param nullsNotDistinct whether two nulls are the same value (PostgreSQL 15 or later)
 * @param deferral when it is checked
 */
public record Unique(@Nullable String name, List<String> columns, List<String> include, boolean nullsNotDistinct,
		Deferral deferral) implements Constraint {

	/**
	 * Checks the names.
	 * @throws InvalidNameException if PostgreSQL could not keep one of them
	 */
	public Unique {
		columns = Names.check(name, columns, include);
		include = List.copyOf(include);
	}

	/**
	 * A unique constraint with nothing but its columns.
	 * @param columns the columns
	 * @return the constraint, without a name
	 */
	public static Unique of(String... columns) {
		return new Unique(null, List.of(columns), List.of(), false, Deferral.NOT_DEFERRABLE);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.visit(this);
	}

}
