package io.boards.migrations;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown where nobody says what the database is to hold.
 */
public class NoModelException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * There is nothing to compare with.
	 */
	public NoModelException() {
		this("An application with Spring Data JPA has them: see that its entities are found, and that it has an"
				+ " EntityManagerFactory. Revisions can be written by hand without any.");
	}

	/**
	 * There is something, but not for this database.
	 * @param remedy what the user can do next
	 */
	public NoModelException(String remedy) {
		super(Failure.of("There are no entities to compare the database with.").remedy(remedy));
	}

}
