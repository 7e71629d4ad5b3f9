package io.boards.migrations.measure;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A table or a materialized view. Partitions are told of as the table that they are part
 * of: elsewhere there are others.
 *
 * @param id PostgreSQL's number, which stays when the name changes
 * @param name its schema and name as SQL
 * @param isTable whether it is no materialized view
 * @param rows how many rows PostgreSQL believes it to have; -1 where it does not know
 */
public record Relation(long id, String name, boolean isTable, long rows) {

	/**
	 * The lock on it.
	 * @param locks locks, also from times when it had another name
	 * @return its lock, or null where it has none
	 */
	public @Nullable TableLock lockIn(Map<Relation, TableLock> locks) {
		for (Map.Entry<Relation, TableLock> each : locks.entrySet()) {
			// Some maps are in the order of names
			if (equals(each.getKey())) {
				return each.getValue();
			}
		}
		return null;
	}

	/** It is the same under another name, and with other rows. */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Relation relation && relation.id == this.id;
	}

	@Override
	public int hashCode() {
		return Long.hashCode(this.id);
	}

}
