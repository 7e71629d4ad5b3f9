package io.boards.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * What an index is sorted or searched by: a column or an expression.
 *
 * @param column the column's name, or null for an expression
 * @param expression the expression as SQL text, or null for a column
 * @param collation its collation, or null for that of the column or expression
 * @param operatorClass the operator class as SQL text, such as {@code jsonb_path_ops}, or
 * null for that of the type
 * @param descending whether the greatest comes first
 * @param nulls where nulls come, or null for PostgreSQL's own place: as if they were
 * greatest
 */
public record IndexKey(@Nullable String column, @Nullable String expression, @Nullable QualifiedName collation,
		@Nullable String operatorClass, boolean descending, @Nullable Nulls nulls) {

	/**
	 * Where nulls come.
	 */
	public enum Nulls {

		/** Before all values. */
		FIRST,
		/** After all values. */
		LAST

	}

	/**
	 * Checks the name.
	 * @throws InvalidNameException if PostgreSQL could not keep it
	 */
	public IndexKey {
		if ((column == null) == (expression == null)) {
			throw new IllegalArgumentException("An index key is either a column or an expression");
		}
		if (column != null) {
			Identifier.check(column);
		}
	}

	/**
	 * A column.
	 * @param name the column's name
	 * @return the key
	 */
	public static IndexKey column(String name) {
		return new IndexKey(name, null, null, null, false, null);
	}

	/**
	 * An expression.
	 * @param text the expression as SQL text
	 * @return the key
	 */
	public static IndexKey expression(String text) {
		return new IndexKey(null, text, null, null, false, null);
	}

	/**
	 * Its collation.
	 * @param name the collation's name alone, taken as it is, such as {@code C}
	 * @return the key with it
	 */
	public IndexKey collate(String name) {
		return new IndexKey(this.column, this.expression, QualifiedName.of(name), this.operatorClass, this.descending,
				this.nulls);
	}

	/**
	 * Its collation, in a schema of its own.
	 * @param schema the collation's schema
	 * @param name the collation's name alone, taken as it is
	 * @return the key with it
	 */
	public IndexKey collate(String schema, String name) {
		return new IndexKey(this.column, this.expression, new QualifiedName(schema, name), this.operatorClass,
				this.descending, this.nulls);
	}

	/**
	 * Its operator class.
	 * @param text SQL text, such as {@code jsonb_path_ops}
	 * @return the key with it
	 */
	public IndexKey operatorClass(String text) {
		return new IndexKey(this.column, this.expression, this.collation, text, this.descending, this.nulls);
	}

	/**
	 * That the greatest comes first.
	 * @return the key with that
	 */
	public IndexKey desc() {
		return new IndexKey(this.column, this.expression, this.collation, this.operatorClass, true, this.nulls);
	}

	/**
	 * That nulls come before all values.
	 * @return the key with that
	 */
	public IndexKey nullsFirst() {
		return nulls(Nulls.FIRST);
	}

	/**
	 * That nulls come after all values.
	 * @return the key with that
	 */
	public IndexKey nullsLast() {
		return nulls(Nulls.LAST);
	}

	private IndexKey nulls(Nulls nulls) {
		return new IndexKey(this.column, this.expression, this.collation, this.operatorClass, this.descending, nulls);
	}

}
