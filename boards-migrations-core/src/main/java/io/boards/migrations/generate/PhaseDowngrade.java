package io.boards.migrations.generate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.boards.migrations.diff.SchemaDiff;
import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.ConstraintOperation.DropConstraint;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The way back of one revision. Where the operations alone do not tell it, it is the
 * difference of what the database holds before and after them.
 */
final class PhaseDowngrade {

	private final List<Operation> upgrade;

	private final Drift drift;

	private final States states;

	private final @Nullable List<Operation> known;

	private final Schema before;

	private PhaseDowngrade(List<Operation> upgrade, Drift drift, States states, @Nullable List<Operation> known,
			Schema before) {
		this.upgrade = upgrade;
		this.drift = drift;
		this.states = states;
		this.known = known;
		this.before = before;
	}

	/**
	 * Prepares to find it, before the operations are run.
	 * @param upgrade the operations
	 * @param drift what they are made for
	 * @param states what the database holds
	 * @return what finds it
	 * @throws SQLException where the database fails
	 */
	static PhaseDowngrade of(List<Operation> upgrade, Drift drift, States states) throws SQLException {
		List<Operation> known = SchemaDiff.downgrade(upgrade, drift.renames()).orElse(null);
		return new PhaseDowngrade(upgrade, drift, states, known, (known == null) ? states.now() : Schema.EMPTY);
	}

	/**
	 * Finds it, after the operations were run.
	 * @return the operations that lead back
	 * @throws SQLException where the database fails
	 */
	List<Operation> operations() throws SQLException {
		List<Operation> operations = this.known;
		if (operations == null) {
			operations = SchemaDiff.downgrade(this.upgrade, this.before, this.states.now(), this.drift.renames(),
					this.drift.serverVersion());
		}
		return indexesLast(withoutPassing(operations));
	}

	/**
	 * What leaves an index behind for the revision before comes last: a foreign key that
	 * is put back rests on any index that fits, and none but the old key's may be there.
	 */
	private static List<Operation> indexesLast(List<Operation> operations) {
		List<Operation> sorted = new ArrayList<>(operations);
		sorted.sort(Comparator.comparing((each) -> each instanceof CreateIndex && isLeftByKey(each, operations)));
		return sorted;
	}

	private static boolean isLeftByKey(Operation index, List<Operation> operations) {
		int place = operations.indexOf(index);
		return place > 0 && operations.get(place - 1) instanceof DropConstraint drop && drop.was() == null;
	}

	/** A check that comes only to go again would read the table for nothing. */
	private static List<Operation> withoutPassing(List<Operation> operations) {
		List<Operation> left = new ArrayList<>(operations);
		for (Operation each : operations) {
			if (each instanceof AddConstraint add && add.constraint() instanceof Check check) {
				Operation drop = left.subList(left.indexOf(add), left.size())
					.stream()
					.filter((later) -> later instanceof DropConstraint one && one.table().equals(add.table())
							&& one.name().equals(check.name()))
					.findFirst()
					.orElse(null);
				if (drop != null) {
					left.remove(add);
					left.remove(drop);
				}
			}
		}
		return left;
	}

}
