package io.boards.migrations.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * One SQL statement with the values of its parameters.
 */
public final class BoundStatement {

	private final String sql;

	private final List<SqlValue> values;

	BoundStatement(String sql, List<SqlValue> values) {
		this.sql = sql;
		this.values = List.copyOf(values);
	}

	/**
	 * The statement: as JDBC reads it, with a question mark for each value, where it has
	 * values; otherwise as PostgreSQL reads it, and to be run by a plain
	 * {@link java.sql.Statement}.
	 * @return SQL text without the semicolon that ends it
	 */
	public String sql() {
		return this.sql;
	}

	/**
	 * The statement and its values, which may be secret: for a hash that tells whether
	 * both are the same, and for nothing else.
	 * @return text
	 */
	public String withValues() {
		StringBuilder text = new StringBuilder(this.sql);
		this.values.forEach((value) -> text.append('\n').append(value.literal()));
		return text.toString();
	}

	/**
	 * Whether there is anything to bind.
	 * @return whether it has values
	 */
	public boolean hasValues() {
		return !this.values.isEmpty();
	}

	/**
	 * Binds the values so that they mean what their literals mean.
	 * @param statement the statement that was prepared from {@link #sql}
	 * @throws SQLException if the driver refuses one
	 */
	public void bind(PreparedStatement statement) throws SQLException {
		for (int i = 0; i < this.values.size(); i++) {
			this.values.get(i).bind(statement, i + 1);
		}
	}

	/**
	 * The statement without its values, which may be secret.
	 */
	@Override
	public String toString() {
		return this.sql;
	}

}
