package io.boards.migrations.operation;

import io.boards.migrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * The type that a column gets.
 *
 * @param type the type as SQL text, such as {@code varchar(100)}
 * @param collation the collation, or null for that of the type
 * @param using how a value becomes one of this type, as SQL text, or null for
 * PostgreSQL's own way
 */
public record ColumnType(String type, @Nullable QualifiedName collation, @Nullable String using) {

	/**
	 * A type with its own collation, to which PostgreSQL knows the way.
	 * @param type the type as SQL text
	 * @return the type
	 */
	public static ColumnType of(String type) {
		return new ColumnType(type, null, null);
	}

	ColumnType collated(QualifiedName collation) {
		return new ColumnType(this.type, collation, this.using);
	}

	ColumnType by(String using) {
		return new ColumnType(this.type, this.collation, using);
	}

}
