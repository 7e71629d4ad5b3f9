package io.boards.migrations.benchmarks.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.RevisionFile;

/**
 * Revisions of one table with six columns and one index each, as files for every tool:
 * the SQL is the same.
 *
 * @param revisions how many
 * @param directory a directory that has one for each tool
 */
record History(int revisions, Path directory) {

	private static final String CHANGELOG = """
			<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
			    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
			    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
			        http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
			    <includeAll path="changes" relativeToChangelogFile="true"/>
			</databaseChangeLog>
			""";

	/**
	 * Writes the files.
	 * @param revisions how many revisions
	 * @param parent where its directory is made
	 */
	static History write(int revisions, Path parent) throws IOException {
		History history = new History(revisions, Files.createDirectory(parent.resolve("history_" + revisions)));
		for (Path each : new Path[] { history.revisionFiles(), history.flyway(), history.liquibase() }) {
			Files.createDirectories(each);
		}
		Files.createDirectory(history.liquibase().resolve("changes"));
		Files.writeString(history.liquibase().resolve("changelog.xml"), CHANGELOG);
		for (int i = 1; i <= revisions; i++) {
			history.write(i);
		}
		return history;
	}

	private void write(int number) throws IOException {
		RevisionFile revision = RevisionFile.item(number, (number > 1) ? List.of(number - 1) : List.of());
		revision.write(revisionFiles());
		Files.writeString(flyway().resolve("V" + number + "__item.sql"), revision.upgrade());
		Files.writeString(liquibase().resolve("changes").resolve(revision.id() + ".sql"), """
				--liquibase formatted sql

				--changeset benchmarks:%s
				%s--rollback %s""".formatted(revision.id(), revision.upgrade(), revision.downgrade()));
	}

	/**
	 * How much of a history a database has.
	 * @param server where it is
	 * @param database its name
	 * @return how many of the tables are there
	 */
	static int tables(BenchmarkServer server, String database) {
		return server.count(database, "SELECT count(*) FROM pg_tables WHERE tablename LIKE 'item\\_%'");
	}

	/** The files of this product, which plain JDBC reads too. */
	Path revisionFiles() {
		return this.directory.resolve("revisions");
	}

	Path flyway() {
		return this.directory.resolve("flyway");
	}

	Path liquibase() {
		return this.directory.resolve("liquibase");
	}

}
