package io.boards.migrations.schema;

/**
 * The name of a column with that of its table.
 *
 * @param table the table
 * @param column the column's name
 */
public record ColumnName(QualifiedName table, String column) {

	/**
	 * Checks the name.
	 * @throws InvalidNameException if PostgreSQL could not keep it
	 */
	public ColumnName {
		Identifier.check(column);
	}

	@Override
	public String toString() {
		return this.table + "." + this.column;
	}

}
