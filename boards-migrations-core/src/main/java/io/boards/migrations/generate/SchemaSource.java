package io.boards.migrations.generate;

/**
 * Where a wanted schema comes from: entities, mostly.
 */
@FunctionalInterface
public interface SchemaSource {

	/**
	 * What is wanted.
	 * @param serverVersion the major version of the server that it is for
	 * @return the schema, as somebody wrote it
	 */
	DesiredSchema desired(int serverVersion);

}
