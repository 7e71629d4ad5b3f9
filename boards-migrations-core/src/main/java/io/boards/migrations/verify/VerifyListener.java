package io.boards.migrations.verify;

import io.boards.migrations.revision.Revision;

/**
 * Hears how a verification goes on, in the thread that runs it.
 */
public interface VerifyListener {

	/** Hears nothing. */
	VerifyListener NONE = new VerifyListener() {
	};

	/**
	 * A revision is about to be taken up, down and up again.
	 * @param revision the revision
	 */
	default void begun(Revision revision) {
	}

	/**
	 * A revision was verified, or could not be.
	 * @param result what came of it
	 */
	default void done(RevisionResult result) {
	}

	/**
	 * All revisions together were looked at in one way.
	 * @param result what came of it
	 */
	default void done(StageResult result) {
	}

}
