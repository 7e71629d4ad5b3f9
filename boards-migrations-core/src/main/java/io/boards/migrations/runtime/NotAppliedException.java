package io.boards.migrations.runtime;

import java.util.Collection;
import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.script.Scripts;

/**
 * A change is to be accepted of a revision that the database does not have.
 */
public class NotAppliedException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private NotAppliedException(List<String> names) {
		super(names.stream()
			.reduce(Failure.of("A revision that is not applied cannot be accepted. Nothing was changed."),
					(failure, name) -> failure.fact("not applied", name), (one, other) -> one)
			.remedy("Leave it out: the script is run as it is when it is applied."));
	}

	static void check(List<String> ids, Collection<String> applied, Scripts scripts) {
		List<String> missing = ids.stream()
			.filter((id) -> !applied.contains(id))
			.map((id) -> StepFailures.name(scripts.find(id).orElseThrow().revision()))
			.toList();
		if (!missing.isEmpty()) {
			throw new NotAppliedException(missing);
		}
	}

}
