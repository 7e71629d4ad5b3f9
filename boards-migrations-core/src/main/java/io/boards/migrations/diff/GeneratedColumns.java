package io.boards.migrations.diff;

import java.util.Objects;
import java.util.stream.Stream;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Generated;
import io.boards.migrations.schema.Generated.Storage;
import io.boards.migrations.schema.Table;

/**
 * What PostgreSQL can change about a generated column, or make one, without dropping it.
 */
final class GeneratedColumns {

	/** The first version that has {@code SET EXPRESSION}. */
	private static final int SET_EXPRESSION = 17;

	/** The first version that has it for columns that are not stored too. */
	private static final int SET_VIRTUAL_EXPRESSION = 18;

	private final Table from;

	private final Table to;

	private final int major;

	/**
	 * The columns of a table that stays.
	 * @param from the table that is
	 * @param to the table that shall be
	 * @param major the major version of the server
	 */
	GeneratedColumns(Table from, Table to, int major) {
		this.from = from;
		this.to = to;
		this.major = major;
	}

	boolean stays(Column from, Column to) {
		Generated before = from.generated();
		Generated after = to.generated();
		if (before == null) {
			return after == null;
		}
		if (after == null) {
			return before.storage() == Storage.STORED;
		}
		if (before.storage() != after.storage()) {
			return false;
		}
		boolean stored = before.storage() == Storage.STORED;
		boolean sameType = from.type().equals(to.type()) && Objects.equals(from.collation(), to.collation());
		if (before.equals(after)) {
			return sameType || !stored || isComputedAlike(from, to);
		}
		return sameType
				&& (stored ? this.major >= SET_EXPRESSION : this.major >= SET_VIRTUAL_EXPRESSION && !isChecked());
	}

	/**
	 * PostgreSQL does not compute what is stored anew, it converts it: a number that was
	 * rounded once would stay so.
	 */
	private static boolean isComputedAlike(Column from, Column to) {
		return TypeText.of(from.type()).isInteger() && TypeText.of(to.type()).isInteger();
	}

	/**
	 * PostgreSQL does not set the expression of a column that is not stored in a table
	 * with a check, such as one that proves for a while that a column has no nulls.
	 */
	private boolean isChecked() {
		return Stream.of(this.from, this.to)
			.flatMap((table) -> table.constraints().stream())
			.anyMatch(Check.class::isInstance) || this.to.columns().stream().anyMatch(this::beginsToRefuseNulls);
	}

	private boolean beginsToRefuseNulls(Column column) {
		return !column.nullable() && this.from.columns()
			.stream()
			.noneMatch((before) -> before.name().equals(column.name()) && !before.nullable());
	}

}
