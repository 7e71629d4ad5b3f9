package io.boards.migrations.runtime;

import io.boards.migrations.sql.Effect;
import io.boards.migrations.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What a user should know before starting again after a step failed outside a
 * transaction.
 */
final class OutsideRemedy {

	/** For a migration in Java that failed by itself. */
	static final String OF_JAVA = " What its operations did is noted and not done again; what it did through jdbc() is.";

	private OutsideRemedy() {
	}

	/**
	 * Says what the next start does with what is done.
	 * @param code the step
	 * @param statement the statement that failed, if it is known
	 * @param error how
	 * @param before how many statements are done before it
	 * @return sentences, each with a blank before it
	 */
	static String of(StepCode code, @Nullable Statement statement, DatabaseError error, int before) {
		String kept = (before > 0) ? " What is done is noted and not run again; leave it as it is." : "";
		Effect effect = (statement != null) ? Effect.of(statement.text()) : new Effect.Transactional();
		StatementKind kind = StatementKind.of(effect);
		if (StatementKind.leavesUnknown(effect)) {
			return kept + " What this statement left has to be looked at: say with migrations repair " + code.id()
					+ " --done or --redo whether it is run again." + ((effect instanceof Effect.CreateIndex)
							? " An index that has a name would be looked after." : "");
		}
		if (error.isConnectionLost()) {
			return kept + " What became of this statement is found out then.";
		}
		return kept
				+ ((kind == StatementKind.CREATE_INDEX) ? " An invalid index that this one left is dropped then." : "");
	}

}
