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

	/**
	 * Where its objects go.
	 * @param schema a schema that is there
	 * @return the extension with it
	 */
	public Extension in(String schema) {
		return new Extension(this.name, schema, this.version);
	}

	/**
	 * Its version.
	 * @param version a version that the server has, such as {@code 1.1}
	 * @return the extension with it
	 */
	public Extension version(String version) {
		return new Extension(this.name, this.schema, version);
	}

}
