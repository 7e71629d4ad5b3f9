package io.boards.migrations.generate;

import java.util.List;

import io.boards.migrations.diff.RenameCandidate;
import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Something goes and something like it comes, and nobody said whether it is the same.
 */
public class UndecidedRenameException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final transient List<RenameCandidate> candidates;

	UndecidedRenameException(List<RenameCandidate> candidates) {
		super(describe(candidates));
		this.candidates = List.copyOf(candidates);
	}

	/**
	 * What is to be decided.
	 * @return at least one pair
	 */
	public List<RenameCandidate> candidates() {
		return this.candidates;
	}

	private static Failure describe(List<RenameCandidate> candidates) {
		Failure failure = Failure
			.of("It is not clear whether something was renamed, or dropped and made anew, which would"
					+ " lose its data. Nothing was written.");
		for (RenameCandidate each : candidates) {
			failure = failure.fact("renamed?", question(each))
				.fact("if so", "--rename " + argument(each.before() + "=" + each.after()))
				.fact("if not", "--no-rename " + argument(each.before()));
		}
		boolean values = candidates.stream().allMatch(RenameCandidate.OfEnumValue.class::isInstance);
		return failure
			.remedy(values ? "Say which it is." : "Say which it is, or put @RenamedFrom on the entity or its field.");
	}

	/** As a shell takes it for one word. */
	private static String argument(String text) {
		return text.matches("[\\w.=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
	}

	/**
	 * A pair as it stands in a question.
	 * @param candidate the pair
	 * @return such as {@code boards.users.nick to display_name}
	 */
	public static String question(RenameCandidate candidate) {
		return candidate.before() + " to " + candidate.after();
	}

}
