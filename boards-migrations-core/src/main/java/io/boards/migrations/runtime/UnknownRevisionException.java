package io.boards.migrations.runtime;

import java.util.Optional;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * The database has revisions that the application does not know: it is ahead, or it is
 * another's.
 */
public class UnknownRevisionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private UnknownRevisionException(UnknownRevisions unknown, String remedy) {
		super(describe(unknown).remedy(remedy));
	}

	static UnknownRevisionException upgrading(UnknownRevisions unknown, Optional<String> below) {
		return new UnknownRevisionException(unknown, (unknown.areAhead()
				? "Start the version of the application that has these revisions, or take them back" + command(below)
						+ ". If their files were deleted or renamed by mistake, bring them back."
				: "See that this is the right database. If files were deleted or renamed by mistake, bring them"
						+ " back; revisions that are no longer wanted are forgotten with migrations stamp --purge"
						+ " TARGET.")
				+ " To go on beside them: boards.migrations.unknown-revisions=warn.");
	}

	static UnknownRevisionException downgrading(UnknownRevisions unknown) {
		return new UnknownRevisionException(unknown,
				"Where these revisions belong is not known, so nothing can be taken back safely. Bring their files back,"
						+ " or forget them: migrations stamp --purge TARGET.");
	}

	static UnknownRevisionException stamping(UnknownRevisions unknown, Optional<String> below) {
		return new UnknownRevisionException(unknown,
				(unknown.areAhead() ? "Take them back first" + command(below) + ", or " : "Bring their files back, or ")
						+ "forget them too: migrations stamp --purge TARGET.");
	}

	static UnknownRevisionException comparing(UnknownRevisions unknown, Optional<String> below) {
		return new UnknownRevisionException(unknown,
				"What they made would be taken for a difference. Compare with the version of the application that has"
						+ " these revisions" + (unknown.areAhead() ? ", or take them back first" + command(below) : "")
						+ ".");
	}

	private static String command(Optional<String> below) {
		return below.map((target) -> ": migrations downgrade " + target).orElse(" (migrations downgrade)");
	}

	private static Failure describe(UnknownRevisions unknown) {
		Failure failure = Failure.of(unknown.areAhead()
				? "The database is ahead of this application: it has revisions that the application does not know."
				: "The database has revisions that this application does not know, and that do not come from what it knows.");
		for (AppliedRevision row : unknown.all()) {
			String reason = unknown.strangers().get(row);
			failure = failure.fact("unknown", row.revision() + " (" + row.message() + "), applied " + row.appliedAt()
					+ " by " + row.appliedBy() + ((reason != null) ? "; " + reason : ""));
		}
		return failure;
	}

}
