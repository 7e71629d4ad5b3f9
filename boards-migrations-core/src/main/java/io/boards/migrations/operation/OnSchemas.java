package io.boards.migrations.operation;

import java.util.function.UnaryOperator;

import io.boards.migrations.operation.ExtensionOperation.CreateExtension;
import io.boards.migrations.operation.ExtensionOperation.DropExtension;
import io.boards.migrations.operation.SchemaOperation.CreateSchema;
import io.boards.migrations.operation.SchemaOperation.DropSchema;
import io.boards.migrations.schema.Extension;

/**
 * What can be done to schemas and extensions.
 */
interface OnSchemas extends Applying {

	/**
	 * Creates a schema.
	 * @param name its name
	 */
	default void createSchema(String name) {
		apply(new CreateSchema(name, false));
	}

	/**
	 * Creates a schema unless it is there.
	 * @param name its name
	 */
	default void createSchemaIfNotExists(String name) {
		apply(new CreateSchema(name, true));
	}

	/**
	 * Drops a schema that has nothing in it.
	 * @param name its name
	 */
	default void dropSchema(String name) {
		apply(new DropSchema(name));
	}

	/**
	 * Installs an extension, the newest version where PostgreSQL puts it.
	 * @param name its name, such as {@code uuid-ossp}
	 */
	default void createExtension(String name) {
		apply(new CreateExtension(Extension.of(name), false));
	}

	/**
	 * Installs an extension.
	 * @param name its name, such as {@code uuid-ossp}
	 * @param change where and which version, as in {@code e -> e.in("boards")}
	 */
	default void createExtension(String name, UnaryOperator<Extension> change) {
		apply(new CreateExtension(change.apply(Extension.of(name)), false));
	}

	/**
	 * Installs an extension unless it is there.
	 * @param name its name, such as {@code uuid-ossp}
	 */
	default void createExtensionIfNotExists(String name) {
		apply(new CreateExtension(Extension.of(name), true));
	}

	/**
	 * Installs an extension unless it is there.
	 * @param name its name
	 * @param schema where its objects go
	 */
	default void createExtensionIfNotExists(String name, String schema) {
		apply(new CreateExtension(new Extension(name, schema, null), true));
	}

	/**
	 * Installs an extension unless it is there.
	 * @param name its name
	 * @param change where and which version, as in {@code e -> e.version("1.1")}
	 */
	default void createExtensionIfNotExists(String name, UnaryOperator<Extension> change) {
		apply(new CreateExtension(change.apply(Extension.of(name)), true));
	}

	/**
	 * Takes an extension out of the database.
	 * @param name its name
	 */
	default void dropExtension(String name) {
		apply(new DropExtension(name, null));
	}

}
