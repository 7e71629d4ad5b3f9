package io.boards.migrations.operation;

import java.time.Duration;

import io.boards.migrations.operation.DataOperation.Backfill;
import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Describes a backfill.
 */
public final class BackfillSpec {

	private final QualifiedName table;

	private String set = "";

	private @Nullable String where;

	private int batchSize = Backfill.BATCH_SIZE;

	private Duration pause = Duration.ZERO;

	private BackfillSpec(QualifiedName table) {
		this.table = table;
	}

	/**
	 * A backfill that sets nothing yet; for whoever implements {@link Operations}.
	 * @param table the table, as in {@code boards.generations}
	 * @return what is to be described
	 */
	public static BackfillSpec of(String table) {
		return new BackfillSpec(QualifiedName.parse(table));
	}

	/**
	 * What it does to a row.
	 * @param set SQL as behind {@code SET}, as in {@code number = 1, slug = lower(slug)}
	 * @return this
	 */
	public BackfillSpec set(String set) {
		this.set = set;
		return this;
	}

	/**
	 * Which rows it does that to; all by default.
	 * @param where an SQL condition
	 * @return this
	 */
	public BackfillSpec where(String where) {
		this.where = where;
		return this;
	}

	/**
	 * How many rows one batch looks at, those included that the condition leaves out;
	 * 5,000 by default. A batch that takes longer than
	 * {@code boards.migrations.statement-timeout} is tried again with half of them.
	 * @param rows one or more
	 * @return this
	 */
	public BackfillSpec batchSize(int rows) {
		this.batchSize = rows;
		return this;
	}

	/**
	 * How long to wait between two batches; not at all by default.
	 * @param pause zero or more
	 * @return this
	 */
	public BackfillSpec pause(Duration pause) {
		this.pause = pause;
		return this;
	}

	/**
	 * What was described.
	 * @return the operation
	 * @throws InvalidOperationException if it sets nothing, or a number is out of range
	 */
	public Backfill operation() {
		return new Backfill(this.table, this.set, this.where, this.batchSize, this.pause);
	}

}
