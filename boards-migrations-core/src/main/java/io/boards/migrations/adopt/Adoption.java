package io.boards.migrations.adopt;

import java.sql.Connection;
import java.util.List;

import io.boards.migrations.revision.Revision;
import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where another tool left a database. Nothing is written; whoever asks then
 * stamps the revision at which the database is.
 * <p>
 * A table without a schema is looked for in the schemas of the search path.
 */
public final class Adoption {

	private static final QualifiedName ALEMBIC_TABLE = QualifiedName.of("alembic_version");

	private Adoption() {
	}

	/**
	 * The revisions at which Alembic left a database: several where its branches had not
	 * been merged, none where it took everything back.
	 * @param connection the database
	 * @param table Alembic's table, or null for {@code alembic_version}
	 * @return their ids, in no particular order
	 * @throws ForeignTableException where there is no such table
	 */
	public static List<String> alembicRevisions(Connection connection, @Nullable QualifiedName table) {
		return ForeignTable.find(connection, "Alembic", (table != null) ? table : ALEMBIC_TABLE)
			.read("version_num")
			.stream()
			.map((row) -> String.valueOf(row.get(0)))
			.toList();
	}

	/**
	 * Sees that the application has revisions under the ids that another tool used.
	 * @param ids whole ids
	 * @param graph the application's revisions
	 * @return the same ids
	 * @throws UnmatchedRevisionsException naming those that it has not
	 */
	public static List<String> requireKnown(List<String> ids, RevisionGraph graph) {
		List<String> unknown = ids.stream().filter((id) -> graph.find(id).isEmpty()).sorted().toList();
		if (!unknown.isEmpty()) {
			throw new UnmatchedRevisionsException(unknown, graph.heads().stream().map(Revision::id).toList());
		}
		return ids;
	}

	/**
	 * Where Flyway left a database, once it is sure that Flyway finished: no row tells of
	 * a failure, and every migration that is found in its location is applied.
	 * @param connection the database
	 * @param table Flyway's table, or null for {@code flyway_schema_history}
	 * @param location where its migrations are; null for
	 * {@link FlywayImport#DEFAULT_LOCATION}, and then the table is believed if nothing is
	 * there
	 * @param loader the class loader whose class path is meant
	 * @return what it did
	 * @throws ForeignTableException where there is no such table
	 * @throws UnfinishedHistoryException naming everything that failed or is missing
	 * @throws NoMigrationsException where a location is given and nothing is there
	 */
	public static FlywayState flyway(Connection connection, @Nullable QualifiedName table, @Nullable String location,
			ClassLoader loader) {
		List<FlywayFile> files = FlywaySource.of((location != null) ? location : FlywayImport.DEFAULT_LOCATION, loader)
			.files();
		if (location != null && files.isEmpty()) {
			throw new NoMigrationsException(location, "nothing is there");
		}
		return FlywayTable.read(connection, table, files);
	}

	/**
	 * Where Liquibase left a database, once it is sure that nobody holds its lock and no
	 * change set failed.
	 * @param connection the database
	 * @param table Liquibase's log, or null for {@code databasechangelog}; the table of
	 * its lock, {@code databasechangeloglock}, is beside it
	 * @return what it did
	 * @throws ForeignTableException where one of the tables is not there
	 * @throws UnfinishedHistoryException naming everything that is not right
	 */
	public static LiquibaseState liquibase(Connection connection, @Nullable QualifiedName table) {
		return LiquibaseTables.read(connection, table);
	}

}
