package io.boards.migrations.operation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.schema.Identifier;
import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * SQL that the application wrote, or rows.
 */
public sealed interface DataOperation extends Operation {

	@Override
	default <R> R accept(Operation.Visitor<R> visitor) {
		return visitor.visit(this);
	}

	/**
	 * Hands itself to the method of its class.
	 * @param visitor a method for each class
	 * @param <R> what the visitor makes of it
	 * @return what the method returned
	 */
	<R> R accept(Visitor<R> visitor);

	/**
	 * Runs SQL as it stands.
	 *
	 * @param sql one or more statements
	 */
	record ExecuteSql(String sql) implements DataOperation {

		@Override
		public Inverse inverse() {
			return Inverse.none("it is not known what takes back SQL that was written by hand");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Runs one statement with values.
	 *
	 * @param sql the statement, with parameters such as {@code :slug}
	 * @param parameters their values by name
	 */
	record ExecuteWithParameters(String sql, Map<String, @Nullable Object> parameters) implements DataOperation {

		public ExecuteWithParameters {
			parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
		}

		@Override
		public Inverse inverse() {
			return Inverse.none("it is not known what takes back SQL that was written by hand");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Inserts rows.
	 *
	 * @param table where
	 * @param columns the columns that get a value
	 * @param rows the values, in the order of the columns
	 */
	record BulkInsert(QualifiedName table, List<String> columns,
			List<List<@Nullable Object>> rows) implements DataOperation {

		/**
		 * Checks the columns.
		 * @throws InvalidOperationException if there are none, or a row has another
		 * number of values
		 */
		public BulkInsert {
			columns = List.copyOf(columns);
			columns.forEach(Identifier::check);
			List<List<@Nullable Object>> copies = new ArrayList<>();
			for (List<@Nullable Object> row : rows) {
				if (columns.isEmpty() || row.size() != columns.size()) {
					throw new InvalidOperationException(Failure.of("A row has not one value for each column.")
						.fact("table", table)
						.fact("columns", columns)
						.fact("row", copies.size() + 1)
						.fact("values", row.size())
						.remedy("Give each row a value for each column; null is one."));
				}
				copies.add(Collections.unmodifiableList(new ArrayList<>(row)));
			}
			rows = List.copyOf(copies);
		}

		@Override
		public Inverse inverse() {
			return Inverse.none("it is not known which rows were in " + this.table + " before");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Updates the rows of a large table in batches, each of which is committed by itself.
	 *
	 * @param table where
	 * @param set what stands behind {@code SET}
	 * @param where a condition that excludes rows; null for none
	 * @param batchSize how many rows one batch looks at
	 * @param pause how long to wait between two batches
	 */
	record Backfill(QualifiedName table, String set, @Nullable String where, int batchSize,
			Duration pause) implements DataOperation {

		/** How many rows a batch looks at unless somebody says another number. */
		public static final int BATCH_SIZE = 5_000;

		/**
		 * Checks what can be checked without a database.
		 * @throws InvalidOperationException if nothing is set, a batch is smaller than
		 * one row, or the pause is negative
		 */
		public Backfill {
			if (set.isBlank()) {
				throw invalid(table, "A backfill sets nothing.", "Say what it sets, as in set(\"number = 1\").");
			}
			if (batchSize < 1) {
				throw invalid(table, "A batch of a backfill has no rows.", "Give batchSize one row at least.");
			}
			if (pause.isNegative()) {
				throw invalid(table, "The pause of a backfill is negative.", "Give pause zero or more.");
			}
		}

		private static InvalidOperationException invalid(QualifiedName table, String headline, String remedy) {
			return new InvalidOperationException(Failure.of(headline).fact("table", table).remedy(remedy));
		}

		@Override
		public Inverse inverse() {
			return Inverse.none("it is not known what the rows of " + this.table + " had before");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * A method for each class.
	 *
	 * @param <R> what it makes of an operation
	 */
	interface Visitor<R> {

		R visit(ExecuteSql operation);

		R visit(ExecuteWithParameters operation);

		R visit(BulkInsert operation);

		R visit(Backfill operation);

	}

}
