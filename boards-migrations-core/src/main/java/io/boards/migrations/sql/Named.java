package io.boards.migrations.sql;

import org.jspecify.annotations.Nullable;

/**
 * A name as a statement has it, also one that PostgreSQL would not keep.
 *
 * @param schema the schema's name, or null where the statement has none
 * @param name the name as PostgreSQL reads it, before it is cut off
 */
public record Named(@Nullable String schema, String name) {

	/**
	 * Whether both may be the same: a name without a schema may be in any.
	 * @param other another name
	 * @return whether nothing contradicts it
	 */
	public boolean mayBe(Named other) {
		return this.name.equals(other.name)
				&& (this.schema == null || other.schema == null || this.schema.equals(other.schema));
	}

	/**
	 * It as SQL.
	 * @return SQL text
	 */
	public String sql() {
		return ((this.schema != null) ? Quoting.asRead(this.schema) + "." : "") + Quoting.asRead(this.name);
	}

	@Override
	public String toString() {
		return sql();
	}

}
