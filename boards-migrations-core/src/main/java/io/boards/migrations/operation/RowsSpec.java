package io.boards.migrations.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Describes rows that are inserted.
 */
public final class RowsSpec {

	private final List<List<@Nullable Object>> rows = new ArrayList<>();

	RowsSpec() {
	}

	/**
	 * One row.
	 * @param values a value for each column, in the order of the columns; null is one
	 * @return this
	 */
	public RowsSpec row(@Nullable Object... values) {
		this.rows.add(Arrays.asList(values.clone()));
		return this;
	}

	List<List<@Nullable Object>> rows() {
		return this.rows;
	}

}
