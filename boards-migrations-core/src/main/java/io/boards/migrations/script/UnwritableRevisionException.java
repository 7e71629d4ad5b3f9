package io.boards.migrations.script;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.revision.Revision;

/**
 * Thrown where the header of an SQL file would be read as another revision than the one
 * it was written for.
 */
public class UnwritableRevisionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	UnwritableRevisionException(Revision revision) {
		super(Failure.of("The header of an SQL file cannot hold this revision. Nothing was written.")
			.fact("revision", revision.id())
			.fact("message", revision.message())
			.remedy("Write the message in one line that does not begin like a line of the header, such as \"Labels:\"."));
	}

}
