package io.boards.migrations.runtime;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A step outside a transaction of which a part is done: it runs just now, or was
 * interrupted or failed, and the next run goes on with it.
 *
 * @param revision its revision
 * @param direction {@code upgrade} or {@code downgrade}
 * @param done how many of its statements are noted as done
 * @param statement the place, from 1, of the statement that was begun and is not done;
 * null where there is none
 * @param since when its last statement was begun
 * @param sqlState how that statement failed; null where it did not, or nobody knows
 * @param rows how many rows that statement has changed, if it is a backfill; otherwise
 * null
 */
public record UnfinishedSection(String revision, String direction, int done, @Nullable Integer statement, Instant since,
		@Nullable String sqlState, @Nullable Long rows) {

	boolean isUpgrade() {
		return this.direction.equals("upgrade");
	}

	@Override
	public String toString() {
		return this.direction + " of " + this.revision + ", " + this.done
				+ ((this.done == 1) ? " statement" : " statements") + " done"
				+ ((this.statement != null) ? ", statement " + this.statement + " begun " : ", since ") + this.since
				+ ((this.rows != null) ? ", " + this.rows + " rows changed" : "")
				+ ((this.sqlState != null) ? ", failed with SQLSTATE " + this.sqlState : "");
	}

}
