package io.boards.migrations.sql;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * A name as a statement has it, of any length.
 *
 * @param schema the schema's name, or null where the statement has none
 * @param name the name as PostgreSQL reads it, before it is cut off
 */
public record Named(@Nullable String schema, String name) {

	private static final int KEPT = 63;

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
	 * Whether PostgreSQL would cut a name off.
	 * @param name a name, unquoted
	 * @return whether it has more than 63 bytes in UTF-8
	 */
	public static boolean isTooLong(String name) {
		return name.getBytes(StandardCharsets.UTF_8).length > KEPT;
	}

	/**
	 * It as SQL, also where PostgreSQL would not keep it.
	 * @return SQL text
	 */
	public String sql() {
		return ((this.schema != null) ? quoted(this.schema) + "." : "") + quoted(this.name);
	}

	/**
	 * A name of any length as SQL.
	 * @param name a name, unquoted
	 * @return SQL text
	 */
	public static String quoted(String name) {
		return isTooLong(name) ? "\"" + name.replace("\"", "\"\"") + "\"" : Quoting.identifier(name);
	}

	@Override
	public String toString() {
		return sql();
	}

}
