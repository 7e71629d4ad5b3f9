package io.boards.migrations.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.failure.Fact;
import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * The start of an application failed at one of several instances; its cause is what
 * failed.
 */
public class InstanceStartException extends MigrationException {

	private static final long serialVersionUID = 1L;

	InstanceStartException(String instance, MigrationException cause) {
		super(of(instance, cause.failure()), cause);
	}

	/** What the cause says, and of whom. */
	private static Failure of(String instance, Failure failure) {
		List<Fact> facts = new ArrayList<>(List.of(new Fact("instance", instance)));
		facts.addAll(failure.facts());
		return new Failure(failure.headline(), facts, failure.remedy());
	}

}
