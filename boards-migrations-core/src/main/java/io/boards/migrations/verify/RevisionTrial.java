package io.boards.migrations.verify;

import java.time.Duration;
import java.util.Optional;

import io.boards.migrations.catalog.Inventory;
import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.runtime.NoWayBack;
import io.boards.migrations.script.Script;
import io.boards.migrations.verify.RevisionResult.Data;
import io.boards.migrations.verify.RevisionResult.Verdict;

/**
 * Takes one revision up in the database in which all others before it are applied, and
 * down and up again in a copy: whatever is wrong with its way back, the next revision
 * begins where it has to.
 */
final class RevisionTrial {

	private final Room room;

	private final Revision revision;

	private final Script script;

	private final Problems problems = new Problems();

	private final long start = System.nanoTime();

	RevisionTrial(Room room, Revision revision, Script script) {
		this.room = room;
		this.revision = revision;
		this.script = script;
	}

	/**
	 * What came of it.
	 *
	 * @param result the result
	 * @param after what the database holds with the revision, or without it where it
	 * failed
	 * @param applied whether it is applied
	 */
	record Trial(RevisionResult result, Inventory after, boolean applied) {
	}

	Trial run(Inventory before) {
		try {
			this.room.upgrade(this.revision);
		}
		catch (MigrationException ex) {
			this.problems.add("The upgrade fails:", ex);
			return new Trial(result(Verdict.FAILED, Data.UNKNOWN), this.room.inventory(), false);
		}
		Inventory after = this.room.inventory();
		Optional<NoWayBack> none = NoWayBack.of(this.script);
		if (none.isPresent()) {
			return new Trial(without(none.get()), after, true);
		}
		try (Room copy = this.room.copy()) {
			roundTrip(copy, before, after);
			Data data = this.problems.isEmpty() ? new DataTrial(copy, this.revision).run(after) : Data.UNKNOWN;
			return new Trial(result(this.problems.isEmpty() ? Verdict.VERIFIED : Verdict.FAILED, data), after, true);
		}
	}

	private RevisionResult without(NoWayBack none) {
		if (none.documented()) {
			this.problems.note("no way back: " + none.reason());
			return result(Verdict.IRREVERSIBLE, Data.UNKNOWN);
		}
		this.problems.add(about("The revision has no way back, and does not say why.").fact("reason", none.reason())
			.remedy("Write its downgrade; or document that there is none, by 'Irreversible: reason' in the header of the"
					+ " file or @Irreversible(\"reason\") on the class."));
		return result(Verdict.FAILED, Data.UNKNOWN);
	}

	private void roundTrip(Room copy, Inventory before, Inventory after) {
		try {
			copy.downgrade(this.revision);
		}
		catch (MigrationException ex) {
			this.problems.add("The downgrade fails:", ex);
			return;
		}
		this.problems.add(before.to(copy.inventory()),
				about("The downgrade does not lead back to where the upgrade began.")
					.remedy("Correct the downgrade: what it has to do is the reverse of each difference."));
		try {
			copy.upgrade(this.revision);
		}
		catch (MigrationException ex) {
			this.problems.add("The upgrade fails when it is run again after the downgrade:", ex);
			return;
		}
		Problems again = new Problems();
		again.add(after.to(copy.inventory()),
				about("The upgrade leads elsewhere when it is run again after the downgrade.")
					.remedy("Correct the downgrade, so that the upgrade finds what it found first."));
		again.failures().forEach(this.problems::add);
	}

	private Failure about(String headline) {
		return Failure.of(headline)
			.fact("revision", this.revision.id() + " (" + this.revision.message().strip() + ")")
			.fact("script", this.script.location());
	}

	private RevisionResult result(Verdict verdict, Data data) {
		return new RevisionResult(this.revision, this.script.location(), verdict, this.problems.failures(), data,
				this.problems.notes(), Duration.ofNanos(System.nanoTime() - this.start));
	}

}
