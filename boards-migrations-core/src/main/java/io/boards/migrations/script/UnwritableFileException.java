package io.boards.migrations.script;

import java.io.IOException;
import java.nio.file.Path;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown where the file of a script cannot be written.
 */
public class UnwritableFileException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private UnwritableFileException(Failure failure) {
		super(failure);
	}

	static UnwritableFileException exists(Path file) {
		return new UnwritableFileException(Failure.of("A file of this name is there already. Nothing was written.")
			.fact("file", file)
			.remedy("Give the revision another message, or wait a second: the name has the time in it."));
	}

	static UnwritableFileException outside(Path file, Path directory) {
		return new UnwritableFileException(
				Failure.of("The file would lie outside the directory of the scripts. Nothing was written.")
					.fact("file", file)
					.fact("directory", directory)
					.remedy("Set boards.migrations.directory to where the scripts are."));
	}

	static UnwritableFileException failed(Path file, IOException ex) {
		return new UnwritableFileException(Failure.of("A file could not be written.")
			.fact("file", file)
			.fact("error", ex.toString())
			.remedy("See that the directory exists and may be written, or set boards.migrations.directory to another."));
	}

}
