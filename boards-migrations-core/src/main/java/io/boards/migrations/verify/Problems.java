package io.boards.migrations.verify;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.catalog.InventoryDifferences;
import io.boards.migrations.catalog.InventoryDifferences.Change;
import io.boards.migrations.catalog.InventoryDifferences.Difference;
import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Collects what is wrong, and what is only to be known.
 */
final class Problems {

	private final List<Failure> failures = new ArrayList<>();

	private final List<String> notes = new ArrayList<>();

	/**
	 * Notes what is different.
	 * @param differences the differences
	 * @param problem what is wrong if there are any; gets them as facts
	 */
	void add(InventoryDifferences differences, Failure problem) {
		Failure failure = problem;
		for (Difference each : differences.all()) {
			if (isNobodysOwn(each)) {
				this.notes.add(each.text() + ", since others may use it");
			}
			else {
				failure = failure.fact("difference", each.text());
			}
		}
		if (failure.facts().size() > problem.facts().size()) {
			this.failures.add(failure);
		}
		this.notes.addAll(differences.notes());
	}

	/**
	 * An extension that is there already is used as it is ({@code IF NOT EXISTS}), so a
	 * revision cannot know whether it may drop it. Where it does not ask, the second
	 * upgrade fails.
	 */
	private static boolean isNobodysOwn(Difference difference) {
		return difference.kind().equals("extension") && difference.change() == Change.LEFT;
	}

	void note(String note) {
		this.notes.add(note);
	}

	void add(Failure failure) {
		this.failures.add(failure);
	}

	/**
	 * Notes that something failed.
	 * @param when what it was, ending in a colon
	 * @param ex how it failed
	 */
	void add(String when, MigrationException ex) {
		Failure said = ex.failure();
		this.failures.add(new Failure(when + " " + said.headline(), said.facts(), said.remedy()));
	}

	boolean isEmpty() {
		return this.failures.isEmpty();
	}

	List<Failure> failures() {
		return this.failures;
	}

	List<String> notes() {
		return this.notes;
	}

}
