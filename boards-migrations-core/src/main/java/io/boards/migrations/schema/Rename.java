package io.boards.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * That a table or column is the one that had another name before.
 *
 * @param table the table, as it is called now
 * @param column the column, as it is called now; null where it is the table that was
 * renamed
 * @param from what the table, in the same schema, or the column was called before
 */
public record Rename(QualifiedName table, @Nullable String column, String from) {

	/**
	 * Checks the names.
	 * @throws InvalidNameException if PostgreSQL could not keep one of them
	 */
	public Rename {
		Identifier.check(from);
		if (column != null) {
			Identifier.check(column);
		}
	}

}
