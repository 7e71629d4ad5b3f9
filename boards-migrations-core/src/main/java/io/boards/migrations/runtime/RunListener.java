package io.boards.migrations.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.revision.Direction;
import io.boards.migrations.revision.Plan;
import io.boards.migrations.revision.Step;

/**
 * Hears how a run goes on, in the thread that runs it. What a listener throws ends the
 * run when all have heard; where it failed already, that is kept with its failure.
 */
public interface RunListener {

	/** Hears nothing. */
	RunListener NONE = new RunListener() {
	};

	/**
	 * Several as one.
	 * @param listeners each of them hears everything, in this order
	 * @return all of them
	 */
	static RunListener of(List<RunListener> listeners) {
		List<RunListener> some = new ArrayList<>(listeners);
		some.removeAll(List.of(NONE));
		return some.isEmpty() ? NONE : new RunListeners(some);
	}

	/**
	 * Who hears the runs in the schema of a tenant. They may go on at once, each in a
	 * thread of its own.
	 * @param schema the tenant's schema
	 * @return this one, which then hears all of them mixed, or one for that tenant
	 */
	default RunListener ofTenant(String schema) {
		return this;
	}

	/**
	 * A run begins; nothing is read yet.
	 * @param direction which way it goes
	 */
	default void runBegun(Direction direction) {
	}

	/**
	 * A plan is about to be run.
	 * @param plan its steps; none where there is nothing to do
	 */
	default void planned(Plan plan) {
	}

	/**
	 * A step begins. In a run that is one transaction it may begin again, without an end
	 * between, when all its steps are tried again.
	 * @param step the step
	 */
	default void begun(Step step) {
	}

	/**
	 * A step is done. In a run that is one transaction it is committed with the others.
	 * @param report the step
	 */
	default void done(StepReport report) {
	}

	/**
	 * A step was taken by another instance meanwhile.
	 * @param step the step
	 */
	default void skipped(Step step) {
	}

	/**
	 * A step failed, and so will the run.
	 * @param step the step
	 * @param failure what the run will end with
	 */
	default void failed(Step step, Throwable failure) {
	}

	/**
	 * The lock on the migrations is held by somebody else: the wait for it begins.
	 * @param purpose what it is needed for, such as {@code apply 3f2a9c1b7d4e}
	 */
	default void lockWaitBegun(String purpose) {
	}

	/**
	 * The wait for the lock on the migrations ends.
	 * @param waited how long it took
	 * @param taken whether the lock is held now; false where the wait was in vain, and
	 * where somebody else was seen to have done what it was needed for
	 */
	default void lockWaitEnded(Duration waited, boolean taken) {
	}

	/**
	 * A lock on a table was not to be had, and it is tried again.
	 * @param purpose what is tried again, such as {@code apply 3f2a9c1b7d4e}
	 * @param sqlState how PostgreSQL said so
	 */
	default void retried(String purpose, String sqlState) {
	}

	/**
	 * A run is done.
	 * @param direction which way it went
	 * @param report what it did
	 */
	default void runDone(Direction direction, RunReport report) {
	}

	/**
	 * A run failed.
	 * @param direction which way it went
	 * @param failure what it ends with
	 */
	default void runFailed(Direction direction, Throwable failure) {
	}

	/**
	 * The database was compared with the entities.
	 * @param differences how many operations would make it what they want
	 */
	default void compared(int differences) {
	}

}
