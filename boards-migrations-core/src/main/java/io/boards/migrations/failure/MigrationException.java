package io.boards.migrations.failure;

import org.jspecify.annotations.Nullable;

/**
 * The base of everything that boards-migrations throws at a user; its message is the
 * whole {@link Failure}.
 */
public abstract class MigrationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Failure failure;

	/**
	 * A failure with a cause that explains it further.
	 * @param failure what the user is told
	 * @param cause what it came from, if anything
	 */
	protected MigrationException(Failure failure, @Nullable Throwable cause) {
		super(failure.toString(), cause);
		this.failure = failure;
	}

	/**
	 * A failure that is a cause itself.
	 * @param failure what the user is told
	 */
	protected MigrationException(Failure failure) {
		this(failure, null);
	}

	/**
	 * What the user is told, in its parts.
	 * @return headline, facts and remedy
	 */
	public Failure failure() {
		return this.failure;
	}

}
