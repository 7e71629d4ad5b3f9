package io.boards.migrations.schema;

/**
 * A trigger.
 *
 * @param table its table or view
 * @param name its name
 * @param definition the whole {@code CREATE TRIGGER} statement
 */
public record Trigger(QualifiedName table, String name, String definition) {

	/**
	 * Checks the name.
	 * @throws InvalidNameException if PostgreSQL could not keep it
	 */
	public Trigger {
		Identifier.check(name);
	}

}
