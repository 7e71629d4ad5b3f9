package io.boards.migrations.cli;

import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import picocli.CommandLine.Option;

/**
 * Sees that somebody means it who takes something away from a database that is not his
 * own.
 */
final class Confirmation {

	@Option(names = "--yes", description = "Answers yes to the question that is asked under a protected profile.")
	private boolean yes;

	/**
	 * Asks, or refuses where nobody can be asked.
	 * @param action what is to be done, as in "downgrade to base"
	 * @param desk who is asked
	 */
	void require(String action, Desk desk) {
		List<String> profiles = desk.workplace().protectedProfiles();
		if (this.yes || profiles.isEmpty()) {
			return;
		}
		String where = "the profile " + String.join(", ", profiles) + " is active";
		if (!desk.terminal().isConfirmed("This is to " + action + ", and " + where + ". Go on?")) {
			throw new UnconfirmedException(action, where);
		}
	}

	/** Nobody said that he means it. */
	static final class UnconfirmedException extends MigrationException {

		private static final long serialVersionUID = 1L;

		UnconfirmedException(String action, String where) {
			super(Failure.of("This takes something away, and " + where + ". Nothing was run.")
				.fact("command", action)
				.remedy("Say that it is meant: --yes. Which profiles are protected is a property"
						+ " (boards.migrations.protected-profiles)."));
		}

	}

}
