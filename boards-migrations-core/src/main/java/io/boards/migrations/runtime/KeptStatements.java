package io.boards.migrations.runtime;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the server keeps for a session, by the names that it was given here.
 */
final class KeptStatements {

	/** The name belongs to the very statement, whatever its text is. */
	private final Map<KeptStatement, String> names = new IdentityHashMap<>();

	private int given;

	/**
	 * Has the server keep statements.
	 * @param statements the statements
	 * @return what has to be run; once it is, they can be
	 */
	List<String> keep(List<KeptStatement> statements) {
		List<String> all = new ArrayList<>();
		for (KeptStatement statement : statements) {
			String name = "boards_migrations_" + ++this.given;
			this.names.put(statement, name);
			all.add(statement.prepare(name));
		}
		return all;
	}

	/**
	 * Runs one of them.
	 * @param statement the statement
	 * @param values an expression for each of its parameters
	 * @return a statement
	 */
	String execute(KeptStatement statement, List<String> values) {
		return "EXECUTE " + this.names.get(statement)
				+ (values.isEmpty() ? "" : " (" + String.join(", ", values) + ")");
	}

	/**
	 * Has the server keep none of them.
	 * @return what has to be run
	 */
	List<String> release() {
		return this.names.values().stream().map((name) -> "DEALLOCATE " + name).toList();
	}

	/** The server does not have them any more. */
	void forget() {
		this.names.clear();
	}

}
