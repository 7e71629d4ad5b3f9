package io.boards.migrations.model;

import java.util.List;
import java.util.stream.Collectors;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * An instance names entities that are not there, or not clearly.
 */
public class UnclearModelException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private UnclearModelException(Failure failure) {
		super(failure);
	}

	static UnclearModelException of(UnitChoice.Named choice, List<PersistenceUnit> meant, List<PersistenceUnit> all) {
		String headline = meant.isEmpty() ? "There is no EntityManagerFactory and no persistence unit of that name."
				: "Several persistence units have that name.";
		return new UnclearModelException(Failure.of(headline)
			.fact("property", choice.property() + "=" + choice.name())
			.fact("beans",
					all.isEmpty() ? "none"
							: all.stream().map(UnclearModelException::text).collect(Collectors.joining("\n")))
			.remedy(all.isEmpty() ? "Leave the property out: the application has no entities."
					: "Name the bean of the EntityManagerFactory that is meant."));
	}

	private static String text(PersistenceUnit unit) {
		return unit.bean() + " (persistence unit " + unit.name() + ")";
	}

}
