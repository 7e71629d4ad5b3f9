package io.boards.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A primary key.
 *
 * @param name its name, or null to let PostgreSQL choose one
 * @param columns its columns, in their order
 * @param include further columns that its index carries
 * @param deferral when it is checked
 */
public record PrimaryKey(@Nullable String name, List<String> columns, List<String> include,
		Deferral deferral) implements Constraint {

	/**
	 * Checks the names.
	 * @throws InvalidNameException if PostgreSQL could not keep one of them
	 */
	public PrimaryKey {
		columns = Names.check(name, columns, include);
		include = List.copyOf(include);
	}

	/**
	 * A primary key with nothing but its columns.
	 * @param columns the columns
	 * @return the key, without a name
	 */
	public static PrimaryKey of(String... columns) {
		return new PrimaryKey(null, List.of(columns), List.of(), Deferral.NOT_DEFERRABLE);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.visit(this);
	}

}
