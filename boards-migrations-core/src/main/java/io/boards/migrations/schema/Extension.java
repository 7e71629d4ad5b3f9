package io.boards.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * An extension of the database.
 *
 * @param name its name, such as {@code uuid-ossp}
 * @param schema where its objects are, or null for the place that PostgreSQL chooses
 * @param version its version, or null for the newest that the server has
 */
public record Extension(String name, @Nullable String schema, @Nullable String version) {

	/**
	 * Checks the names.
	 * @throws InvalidNameException if PostgreSQL could not keep one of them
	 */
	public Extension {
		Identifier.check(name);
		if (schema != null) {
			Identifier.check(schema);
		}
	}

	/**
	 * The newest version, where PostgreSQL puts it.
	 * @param name its name
	 * @return the extension
	 */
	public static Extension of(String name) {
		return new Extension(name, null, null);
	}

}
