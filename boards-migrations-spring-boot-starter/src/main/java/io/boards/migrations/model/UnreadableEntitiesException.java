package io.boards.migrations.model;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown where it cannot be told what the entities ask for.
 */
public class UnreadableEntitiesException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private UnreadableEntitiesException(Failure failure, @Nullable Throwable cause) {
		super(failure, cause);
	}

	static UnreadableEntitiesException of(String bean, Throwable cause, Throwable root) {
		return new UnreadableEntitiesException(Failure.of("The entities of the application cannot be read.")
			.fact("bean", bean)
			.fact("cause", root.getClass().getSimpleName() + ": " + root.getMessage())
			.remedy("Correct the mapping or the configuration that is named: the application does not start with it either."),
				cause);
	}

	static UnreadableEntitiesException twice(String what) {
		return new UnreadableEntitiesException(Failure.of("Two persistence units ask for different things of one name.")
			.fact("name", what)
			.remedy("Map it in the same way in both, give one of them another name, or migrate them as two databases."),
				null);
	}

	static UnreadableEntitiesException severalColumns(String attribute, String columns) {
		return new UnreadableEntitiesException(
				Failure.of("@RenamedFrom is at an attribute that has not exactly one column.")
					.fact("attribute", attribute)
					.fact("columns", columns)
					.remedy("Put it at an attribute with one column; for an embedded one at the attributes inside."),
				null);
	}

}
