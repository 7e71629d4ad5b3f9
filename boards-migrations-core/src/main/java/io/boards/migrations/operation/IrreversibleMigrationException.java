package io.boards.migrations.operation;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown by {@link Migration#downgrade} to say that there is no way back.
 */
public class IrreversibleMigrationException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final String reason;

	/**
	 * There is no way back.
	 * @param reason why
	 */
	public IrreversibleMigrationException(String reason) {
		super(Failure.of("This revision cannot be taken back: " + reason)
			.remedy("Write a new revision that changes what has to change."));
		this.reason = reason;
	}

	/**
	 * Why there is no way back.
	 * @return the reason, as its author wrote it
	 */
	public String reason() {
		return this.reason;
	}

}
