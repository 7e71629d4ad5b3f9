package io.boards.sample.postgres;

import java.io.IOException;
import java.nio.file.Files;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown where the embedded PostgreSQL cannot be had; the way out is always another
 * PostgreSQL.
 */
public final class EmbeddedServerException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private static final String ANOTHER = "Set SPRING_DATASOURCE_URL, and if need be SPRING_DATASOURCE_USERNAME"
			+ " and SPRING_DATASOURCE_PASSWORD, to use another PostgreSQL.";

	private EmbeddedServerException(Failure failure, @Nullable Throwable cause) {
		super(failure, cause);
	}

	static EmbeddedServerException noPrograms(String system, String machine, Throwable cause) {
		return new EmbeddedServerException(Failure.of("There is no embedded PostgreSQL for this machine.")
			.fact("system", system)
			.fact("machine", machine)
			.remedy(ANOTHER), cause);
	}

	static EmbeddedServerException unusable(ServerDirectory directory, IOException cause) {
		return new EmbeddedServerException(Failure.of("The directory of the embedded PostgreSQL cannot be used.")
			.fact("directory", directory.root())
			.fact("reason", cause)
			.remedy("Set sample.postgres.directory to a directory that can be written. Or: " + ANOTHER), cause);
	}

	static EmbeddedServerException failed(ServerDirectory directory, String program, int code, String output) {
		String root = output.contains("cannot be run as root") || output.contains("cannot be run as \"root\"")
				? "Start the application as another user than root; this machine does not let root"
						+ " give up its rights (unshare -U). Or: "
				: "";
		return new EmbeddedServerException(Failure.of("The embedded PostgreSQL cannot start.")
			.fact("directory", directory.root())
			.fact("program", program + " ended with code " + code)
			.fact("output", output)
			.fact("log", log(directory))
			.remedy(root + ANOTHER), null);
	}

	private static @Nullable String log(ServerDirectory directory) {
		try {
			return Files.exists(directory.log()) ? Files.readString(directory.log()) : null;
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	static EmbeddedServerException silent(ServerDirectory directory, Postmaster postmaster, @Nullable Throwable cause) {
		return new EmbeddedServerException(Failure.of("The embedded PostgreSQL is there but does not answer.")
			.fact("directory", directory.root())
			.fact("process", postmaster.pid())
			.fact("port", postmaster.port())
			.fact("reason", (cause != null) ? cause.getMessage() : null)
			.fact("log", log(directory))
			.remedy("End process " + postmaster.pid() + " and start again. Or: " + ANOTHER), cause);
	}

}
