package io.boards.migrations.sql;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.operation.DataOperation.Backfill;

/**
 * The updates of a backfill.
 */
public final class BackfillSql {

	private BackfillSql() {
	}

	/**
	 * All of it in one statement.
	 * @param operation the backfill
	 * @return SQL text without the semicolon that ends it
	 * @throws InvalidSqlException if its parts are not what an update can have there
	 */
	static String whole(Backfill operation) {
		String condition = condition(operation);
		return HandwrittenSql.statement(
				head(operation, Quoting.name(operation.table())) + (condition.isEmpty() ? "" : "\nWHERE ") + condition);
	}

	/**
	 * All of it in one statement, for people and for psql.
	 * @param operation the backfill
	 * @return SQL text without the semicolon that ends it
	 * @throws InvalidSqlException if its parts are not what an update can have there
	 */
	static String printed(Backfill operation) {
		return "-- A run does this in batches of " + operation.batchSize()
				+ " rows, each in a transaction of its own, and"
				+ " goes on\n-- behind the last one after a crash. A script has no note of how far it is: this is one"
				+ " statement.\n" + whole(operation);
	}

	/**
	 * The update of one batch.
	 * @param operation the backfill
	 * @param table the table with its schema, as SQL
	 * @param range a condition for the rows of the batch, as SQL
	 * @return SQL text without the semicolon that ends it
	 */
	public static String batch(Backfill operation, String table, String range) {
		String condition = condition(operation);
		return head(operation, table) + "\nWHERE " + range + (condition.isEmpty() ? "" : "\nAND ") + condition;
	}

	private static String head(Backfill operation, String table) {
		return "UPDATE " + table + " SET " + Expression.closable(operation.set().strip());
	}

	/** One that closes our own parenthesis would reach rows outside the batch. */
	private static String condition(Backfill operation) {
		String where = operation.where();
		if (where == null) {
			return "";
		}
		String condition = Expression.parenthesized(where);
		if (!Expression.isParenthesized(condition)) {
			throw new InvalidSqlException(Failure.of("The condition of a backfill is not one expression.")
				.fact("table", operation.table())
				.fact("condition", Redaction.of(where))
				.remedy("Correct its parentheses."));
		}
		return condition;
	}

}
