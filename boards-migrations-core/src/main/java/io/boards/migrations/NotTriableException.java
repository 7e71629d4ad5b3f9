package io.boards.migrations;

import java.util.Collection;
import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * A revision cannot be tried on the connected database.
 */
public final class NotTriableException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private NotTriableException(Failure failure) {
		super(failure);
	}

	static NotTriableException applied(String revision) {
		return new NotTriableException(
				Failure.of("A revision that is applied cannot be tried on the same database once more.")
					.fact("revision", revision)
					.remedy("Leave it out, or leave out --live: a database is made for it then."));
	}

	static NotTriableException needing(String revision, Collection<String> needed) {
		return new NotTriableException(Failure.of("A revision needs others that are not applied.")
			.fact("revision", revision)
			.fact("needs", String.join(", ", List.copyOf(needed).stream().sorted().toList()))
			.remedy("Name them, too, or leave out --live: a database is made that has them."));
	}

}
