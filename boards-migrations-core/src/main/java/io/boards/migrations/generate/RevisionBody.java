package io.boards.migrations.generate;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.operation.Operation;

/**
 * What one generated revision does.
 *
 * @param title what distinguishes it from the others that are generated with it; empty
 * for the main one
 * @param transactional whether it runs in a transaction
 * @param upgrade its upgrade
 * @param downgrade its downgrade
 * @param notes what people should know about its upgrade, one sentence or more each
 * @param downgradeNotes the same about its downgrade
 */
public record RevisionBody(String title, boolean transactional, List<Operation> upgrade, List<Operation> downgrade,
		List<String> notes, List<String> downgradeNotes) {

	public RevisionBody {
		upgrade = List.copyOf(upgrade);
		downgrade = List.copyOf(downgrade);
		notes = List.copyOf(notes);
		downgradeNotes = List.copyOf(downgradeNotes);
	}

	RevisionBody with(String note) {
		List<String> more = new ArrayList<>(this.notes);
		more.add(note);
		return new RevisionBody(this.title, this.transactional, this.upgrade, this.downgrade, more,
				this.downgradeNotes);
	}

	RevisionBody back(List<Operation> other, List<String> otherNotes) {
		return new RevisionBody(this.title, this.transactional, this.upgrade, other, this.notes, otherNotes);
	}

}
