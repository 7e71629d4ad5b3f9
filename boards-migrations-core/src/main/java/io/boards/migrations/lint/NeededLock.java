package io.boards.migrations.lint;

import java.util.List;
import java.util.Set;

import io.boards.migrations.measure.TableLock;
import io.boards.migrations.sql.Effect;
import io.boards.migrations.sql.Statement;
import io.boards.migrations.sql.Words;
import org.jspecify.annotations.Nullable;

/**
 * The lock that a statement takes on the table that it works on, where it cannot be seen.
 */
final class NeededLock {

	/** What else a statement that validates may do. */
	private static final Set<String> CLAUSES = Set.of("add", "alter", "set", "attach", "disable", "enable", "cluster");

	private NeededLock() {
	}

	/**
	 * What its text shows.
	 * @param statement a statement that reads, writes or indexes a table as a whole
	 * @return the lock, rather too strong than too weak; null where nobody is kept
	 * waiting
	 */
	static @Nullable TableLock of(Statement statement) {
		Effect effect = Effect.of(statement.text());
		if (effect instanceof Effect.CreateIndex || effect instanceof Effect.DropIndex
				|| effect instanceof Effect.Reindex || effect instanceof Effect.DetachPartition) {
			return null;
		}
		List<Act> acts = ActReader.read(statement).stream().filter((act) -> !(act instanceof Act.Mention)).toList();
		boolean onlyValidates = !acts.isEmpty() && acts.stream().allMatch(Act.Validate.class::isInstance)
				&& new Words(statement.text()).names().stream().skip(1).noneMatch(CLAUSES::contains);
		boolean builds = acts.size() == 1 && acts.get(0) instanceof Act.CreateIndex;
		return onlyValidates ? null : builds ? TableLock.WRITES : TableLock.ALL;
	}

}
