package io.boards.migrations.runtime;

import java.util.List;
import java.util.stream.Collectors;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * The server is a standby, which takes no writes, and something is to be written.
 */
public class StandbyException extends MigrationException {

	private static final long serialVersionUID = 1L;

	StandbyException(List<StepCode> codes) {
		super(Failure.of("The server is a standby, which takes no writes. Nothing was run.")
			.fact("to be run", steps(codes))
			.remedy("Migrate the server that it follows. An application on a standby starts when the revisions have arrived"
					+ " there, with boards.migrations.on-startup=wait."));
	}

	private static @Nullable String steps(List<StepCode> codes) {
		return codes.isEmpty() ? null : codes.stream().map(StepCode::purpose).collect(Collectors.joining(", "));
	}

}
