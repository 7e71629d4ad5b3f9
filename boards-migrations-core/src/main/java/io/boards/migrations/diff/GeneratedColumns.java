package io.boards.migrations.diff;

import java.util.Objects;

import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Generated;
import io.boards.migrations.schema.Generated.Storage;

/**
 * What PostgreSQL can change about a generated column, or make one, without dropping it.
 */
final class GeneratedColumns {

	/** The first version that has {@code SET EXPRESSION}. */
	private static final int SET_EXPRESSION = 17;

	private GeneratedColumns() {
	}

	static boolean stays(Column from, Column to, int major) {
		Generated before = from.generated();
		Generated after = to.generated();
		if (before == null) {
			return after == null;
		}
		if (after == null) {
			return before.storage() == Storage.STORED;
		}
		boolean sameType = from.type().equals(to.type()) && Objects.equals(from.collation(), to.collation());
		boolean settable = major >= SET_EXPRESSION && before.storage() == Storage.STORED
				&& after.storage() == Storage.STORED;
		return sameType && (before.equals(after) || settable);
	}

}
