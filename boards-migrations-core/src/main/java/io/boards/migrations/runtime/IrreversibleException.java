package io.boards.migrations.runtime;

import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * A plan needs the way back of a revision that has none; nothing was run.
 */
public class IrreversibleException extends MigrationException {

	private static final long serialVersionUID = 1L;

	IrreversibleException(List<Refusal> refusals) {
		super(refusals.stream()
			.reduce(Failure.of("This downgrade needs the way back of a revision that has none. Nothing was run."),
					(failure, refusal) -> failure.fact("revision", refusal.revision() + " (" + refusal.location() + ")")
						.fact("reason", refusal.reason()),
					(one, other) -> one)
			.remedy("Downgrade only to that revision, and change what has to change in a new one."
					+ (refusals.stream().anyMatch(Refusal::stored)
							? " Or downgrade with the version of the application that has its script." : "")));
	}

	/**
	 * A revision without a way back.
	 *
	 * @param revision its id
	 * @param location its file or class
	 * @param reason why, as its author says
	 * @param stored whether only the database knows of it
	 */
	record Refusal(String revision, String location, String reason, boolean stored) {

	}

}
