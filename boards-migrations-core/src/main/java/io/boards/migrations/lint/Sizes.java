package io.boards.migrations.lint;

import java.util.Map;

import io.boards.migrations.measure.Relation;

/**
 * How many rows tables have where the revisions will run.
 *
 * @param rows by schema and name as SQL, such as {@code boards.users}
 * @param live whether the database that is connected has them
 */
public record Sizes(Map<String, Long> rows, boolean live) {

	/** Nobody knows. */
	public static final Sizes UNKNOWN = new Sizes(Map.of(), false);

	/** Up to so many rows nobody notices what a statement does to a table. */
	private static final long SMALL = 10_000;

	public Sizes {
		rows = Map.copyOf(rows);
	}

	boolean isSmall(Relation table) {
		long count = count(table);
		return count >= 0 && count <= SMALL;
	}

	boolean isLarge(Relation table) {
		return count(table) > SMALL;
	}

	/** -1 where nobody knows. */
	private long count(Relation table) {
		Long known = this.rows.get(table.name());
		return (known != null) ? known : this.live ? table.rows() : -1;
	}

}
