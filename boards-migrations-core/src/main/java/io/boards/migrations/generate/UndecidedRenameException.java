package io.boards.migrations.generate;

import java.util.List;

import io.boards.migrations.diff.RenameCandidate;
import io.boards.migrations.diff.RenameCandidate.OfColumn;
import io.boards.migrations.diff.RenameCandidate.OfTable;
import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.sql.Quoting;

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
				.fact("if so", "--rename " + names(each))
				.fact("if not", "--no-rename " + old(each));
		}
		return failure.remedy("Say which it is, or put @RenamedFrom on the entity or its field.");
	}

	/**
	 * A pair as it stands in a question.
	 * @param candidate the pair
	 * @return such as {@code boards.users.nick to display_name}
	 */
	public static String question(RenameCandidate candidate) {
		return old(candidate) + " to " + names(candidate).substring(names(candidate).indexOf('=') + 1);
	}

	private static String names(RenameCandidate candidate) {
		if (candidate instanceof OfTable table) {
			return Quoting.name(table.from()) + "=" + Quoting.name(table.to());
		}
		OfColumn column = (OfColumn) candidate;
		return old(candidate) + "=" + Quoting.identifier(column.to());
	}

	private static String old(RenameCandidate candidate) {
		if (candidate instanceof OfTable table) {
			return Quoting.name(table.from());
		}
		OfColumn column = (OfColumn) candidate;
		return Quoting.name(column.table()) + "." + Quoting.identifier(column.from());
	}

}
