package io.boards.migrations.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A table, as far as {@code CREATE TABLE} makes it: its indexes, triggers and policies
 * are objects of their own.
 *
 * @param name its name
 * @param columns its columns, in their order
 * @param constraints its constraints
 * @param comment its comment, if any
 */
public record Table(QualifiedName name, List<Column> columns, List<Constraint> constraints, @Nullable String comment) {

	public Table {
		columns = List.copyOf(columns);
		constraints = List.copyOf(constraints);
	}

	/**
	 * Whether another table is no different: the order of columns and constraints does
	 * not count.
	 * @param other the other table
	 * @return whether nothing need be done to make one of the other
	 */
	public boolean holdsTheSameAs(Table other) {
		return this == other || this.name.equals(other.name) && Objects.equals(this.comment, other.comment)
				&& hasTheSameColumnsAs(other) && hasTheSameConstraintsAs(other);
	}

	private boolean hasTheSameColumnsAs(Table other) {
		Map<String, Column> others = new HashMap<>();
		other.columns.forEach((column) -> others.put(column.name(), column));
		return this.columns.size() == other.columns.size()
				&& this.columns.stream().allMatch((column) -> column.equals(others.get(column.name())));
	}

	/** They are mostly in the same order. */
	private boolean hasTheSameConstraintsAs(Table other) {
		return this.constraints.equals(other.constraints)
				|| new HashSet<>(this.constraints).equals(new HashSet<>(other.constraints));
	}

	/**
	 * The table without what refers to others.
	 * @return a table without foreign keys
	 */
	public Table withoutForeignKeys() {
		List<Constraint> others = new ArrayList<>(this.constraints);
		others.removeIf(ForeignKey.class::isInstance);
		return new Table(this.name, this.columns, others, this.comment);
	}

}
