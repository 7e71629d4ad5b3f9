package io.boards.migrations.runtime;

import java.sql.SQLException;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * A run ended early because the application was asked to end.
 */
public class StoppedException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private static final String REMEDY = "Start again: what was committed stays, and the rest is run then.";

	/** Between two steps, or before the first. */
	StoppedException() {
		this(outside(), null);
	}

	/**
	 * In a statement of the tool itself.
	 * @param ex how it was cancelled
	 */
	StoppedException(SQLException ex) {
		this(outside(), DatabaseError.of(ex).asCause(ex));
	}

	private static Failure outside() {
		return Failure.of("The application was asked to end, so its migrations were stopped. Nothing is half done.");
	}

	/**
	 * In the middle of a step.
	 * @param failure what was stopped, without a remedy
	 * @param cause what it came from, if anything
	 */
	StoppedException(Failure failure, @Nullable Throwable cause) {
		super(failure.remedy(REMEDY), cause);
	}

}
