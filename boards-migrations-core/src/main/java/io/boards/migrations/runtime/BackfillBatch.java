package io.boards.migrations.runtime;

import java.time.Duration;

/**
 * A batch of a backfill that was committed.
 *
 * @param revision the revision that the backfill belongs to
 * @param table its table with its schema, as SQL
 * @param rows how many rows it looked at
 * @param changed how many of them it updated
 * @param duration how long it took
 */
public record BackfillBatch(String revision, String table, long rows, long changed, Duration duration) {
}
