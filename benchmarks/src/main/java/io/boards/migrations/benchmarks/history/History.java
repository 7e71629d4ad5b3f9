package io.boards.migrations.benchmarks.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Revisions of one table with six columns and one index each, as files for every tool:
 * the SQL is the same.
 *
 * @param revisions how many
 * @param directory a directory that has one for each tool
 */
record History(int revisions, Path directory) {

	private static final String UPGRADE = """
			CREATE TABLE %1$s (id bigint PRIMARY KEY, name text NOT NULL, code varchar(40), amount numeric(12, 2),
			    created_at timestamptz NOT NULL DEFAULT now(), note text);
			CREATE INDEX %1$s_name ON %1$s (name);
			""";

	private static final String DOWNGRADE = "DROP TABLE %1$s;\n";

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
		String id = "%05d".formatted(number);
		String upgrade = UPGRADE.formatted("item_" + id);
		String downgrade = DOWNGRADE.formatted("item_" + id);
		Files.writeString(revisionFiles().resolve(id + "_item.sql"), """
				-- Item %1$s
				--
				-- Revision: r%1$s
				%2$s-- Created: %3$s

				-- migrate:upgrade
				%4$s
				-- migrate:downgrade
				%5$s""".formatted(id, (number > 1) ? "-- Revises: r%05d%n".formatted(number - 1) : "",
				Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number), upgrade, downgrade));
		Files.writeString(flyway().resolve("V" + id + "__item.sql"), upgrade);
		Files.writeString(liquibase().resolve("changes").resolve(id + "_item.sql"), """
				--liquibase formatted sql

				--changeset benchmarks:%s
				%s--rollback %s""".formatted(id, upgrade, downgrade));
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
