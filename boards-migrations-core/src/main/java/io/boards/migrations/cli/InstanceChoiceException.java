package io.boards.migrations.cli;

import java.util.Collection;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * A command does not say, or not rightly, which of several databases it is about. It
 * counts as a command that was not understood.
 */
public class InstanceChoiceException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private InstanceChoiceException(Failure failure) {
		super(failure);
	}

	/**
	 * None is named, and there are several.
	 * @param instances their names, one or more
	 * @return the exception
	 */
	public static InstanceChoiceException several(Collection<String> instances) {
		return new InstanceChoiceException(
				Failure.of("The application has several databases, and it is not clear which one is meant.")
					.fact("instances", String.join(", ", instances))
					.remedy("Name one of them: --instance " + instances.iterator().next() + "."));
	}

	/**
	 * One is named that is not there.
	 * @param instance its name
	 * @param instances the names of those that are there, one or more
	 * @return the exception
	 */
	public static InstanceChoiceException unknown(String instance, Collection<String> instances) {
		return new InstanceChoiceException(Failure.of("The application has no database of that name.")
			.fact("option", "--instance " + instance)
			.fact("instances", String.join(", ", instances))
			.remedy("Name one of those."));
	}

}
