package io.boards.migrations.schema;

import java.util.List;

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
	 * The table without what refers to others.
	 * @return a table without foreign keys
	 */
	public Table withoutForeignKeys() {
		return new Table(this.name, this.columns,
				this.constraints.stream().filter((each) -> !(each instanceof ForeignKey)).toList(), this.comment);
	}

}
