package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far a backfill is. The values of keys are data: they are nowhere but here and in
 * the journal.
 *
 * @param done the key of the last row that is done; null where none is
 * @param last the key of the last row that is to be done; null where there is none
 * @param seen how many rows are behind it
 * @param changed how many of them were updated
 */
record BackfillPosition(@Nullable List<String> done, @Nullable List<String> last, long seen, long changed) {

	/**
	 * Reads what {@link JournalTable#position} gives.
	 * @param row its row
	 * @return the position
	 * @throws SQLException where it cannot be read
	 */
	static BackfillPosition of(Object[] row) throws SQLException {
		return new BackfillPosition((row[0] != null) ? Rows.texts(row[0]) : null,
				(row[1] != null) ? Rows.texts(row[1]) : null, number(row[2]), number(row[3]));
	}

	private static long number(@Nullable Object value) {
		return (value != null) ? ((Number) value).longValue() : 0;
	}

	static BackfillPosition before(@Nullable List<String> last) {
		return new BackfillPosition(null, last, 0, 0);
	}

	BackfillPosition after(List<String> end, long more, long updated) {
		return new BackfillPosition(end, this.last, this.seen + more, this.changed + updated);
	}

	boolean isAtEnd() {
		return this.last == null || this.last.equals(this.done);
	}

	/** Without the values. */
	@Override
	public String toString() {
		return this.changed + " of " + this.seen + " rows";
	}

}
