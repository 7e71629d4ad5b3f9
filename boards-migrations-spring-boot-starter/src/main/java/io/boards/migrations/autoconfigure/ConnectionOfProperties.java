package io.boards.migrations.autoconfigure;

/**
 * How migrations connect where the properties may say so.
 */
interface ConnectionOfProperties extends MigrationsConnectionDetails {

	/**
	 * The same for one of several instances.
	 * @param instance what holds for it
	 * @return how its migrations connect
	 */
	ConnectionOfProperties with(MigrationsProperties instance);

	/**
	 * What the properties say of it, and nothing of the application.
	 * @return that alone
	 */
	ConfiguredConnection configured();

}
