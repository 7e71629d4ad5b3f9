package io.boards.migrations.script;

import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown when scripts cannot be read; names everything that is wrong with all of them.
 */
public class BrokenScriptsException extends MigrationException {

	private static final long serialVersionUID = 1L;

	BrokenScriptsException(List<Fault> faults) {
		super(describe(faults));
	}

	private static Failure describe(List<Fault> faults) {
		long files = faults.stream().map(Fault::location).distinct().count();
		Failure failure = Failure
			.of((files == 1) ? "A revision cannot be read." : files + " revisions cannot be read.");
		for (Fault fault : faults.stream().distinct().sorted().toList()) {
			failure = failure.fact(fault.place(), fault.problem());
		}
		return failure.remedy((files == 1) ? "Correct it; nothing was run." : "Correct them; nothing was run.");
	}

}
