package io.boards.migrations.script;

import java.nio.file.Path;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * A command that runs on files after they were written failed.
 */
public class PostWriteException extends MigrationException {

	private static final long serialVersionUID = 1L;

	PostWriteException(String command, Path file, String reason, String output) {
		super(failure(command, file, reason, output));
	}

	private static Failure failure(String command, Path file, String reason, String output) {
		Failure failure = Failure.of("A command that runs after a revision was written failed. The file is there.")
			.fact("file", file)
			.fact("command", command)
			.fact("reason", reason);
		return (output.isBlank() ? failure : failure.fact("output", output.strip()))
			.remedy("Run the command on the file by hand, or correct it (boards.migrations.post-write).");
	}

}
