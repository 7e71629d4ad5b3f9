package io.boards.migrations.diff;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.ForeignKey;

/**
 * A constraint after all rows were checked.
 */
final class Validated {

	private Validated() {
	}

	static Constraint of(Constraint constraint) {
		if (constraint instanceof Check check) {
			return new Check(check.name(), check.expression(), check.inherited(), true);
		}
		if (constraint instanceof ForeignKey key) {
			return new ForeignKey(key.name(), key.columns(), key.target(), key.targetColumns(), key.match(),
					key.onUpdate(), key.onDelete(), key.onDeleteColumns(), key.deferral(), true);
		}
		return constraint;
	}

}
