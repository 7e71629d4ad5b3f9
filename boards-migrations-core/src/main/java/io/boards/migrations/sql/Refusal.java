package io.boards.migrations.sql;

import java.util.Optional;

/**
 * Statements that psql could run but a migration must not.
 */
final class Refusal {

	private static final String[][] TRANSACTION_CONTROL = { { "BEGIN" }, { "START", "TRANSACTION" },
			{ "COMMIT", "PREPARED" }, { "COMMIT" }, { "END" }, { "ROLLBACK", "PREPARED" }, { "ROLLBACK" }, { "ABORT" },
			{ "PREPARE", "TRANSACTION" } };

	/** With which everything begins that is refused. */
	private static final String[] COMMANDS = { "COPY", "BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT",
			"PREPARE" };

	private Refusal() {
	}

	/**
	 * Whether statements can be refused that begin so.
	 * @param statement a whole statement
	 * @return whether {@link #of} has to be asked
	 */
	static boolean concerns(OpenStatement statement) {
		return statement.startsWithOneOf(COMMANDS);
	}

	/**
	 * Why a statement must not run.
	 * @param statement a whole statement
	 * @return the reason and a way out; empty where it may run
	 */
	static Optional<String> of(OpenStatement statement) {
		if (statement.startsWith("COPY") && statement.namesStandardStream()) {
			return Optional.of(movesDataIn(statement)
					? "COPY … FROM STDIN is refused: the data behind it is for psql. Use INSERT, or a revision in Java."
					: "COPY … TO STDOUT is refused: nobody would receive the data. Remove it.");
		}
		if (rollsBackToSavepoint(statement) || preparesStatement(statement)) {
			return Optional.empty();
		}
		for (String[] words : TRANSACTION_CONTROL) {
			if (statement.startsWith(words)) {
				return Optional.of(String.join(" ", words)
						+ " is refused: a script does not begin or end transactions, the tool does. Remove it,"
						+ " or mark the section with transaction:false if its statements must run outside of one.");
			}
		}
		return Optional.empty();
	}

	static String ofPsqlCommand(String command) {
		return command + " is refused: commands with a backslash are psql's own, PostgreSQL does not know them."
				+ " Write SQL instead.";
	}

	/**
	 * Whether lines of data follow a {@code COPY}.
	 * @param statement a statement
	 * @return whether they do
	 */
	static boolean movesDataIn(OpenStatement statement) {
		return statement.namesStandardStream() && statement.startsWith("COPY") && statement.headHas("FROM");
	}

	private static boolean rollsBackToSavepoint(OpenStatement statement) {
		return statement.startsWith("ROLLBACK", "TO") || statement.startsWith("ROLLBACK", "WORK", "TO")
				|| statement.startsWith("ROLLBACK", "TRANSACTION", "TO");
	}

	/** {@code PREPARE transaction AS …}: there it is a name. */
	private static boolean preparesStatement(OpenStatement statement) {
		return statement.startsWith("PREPARE", "TRANSACTION", "AS");
	}

}
