package io.boards.migrations.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import io.boards.migrations.Migrations;
import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.ColdRun;

/**
 * The databases that are compared with the entities. Revisions made them whose SQL is
 * Hibernate's: what is right is not decided by what is measured.
 *
 * @param server where they are
 * @param directory a directory for files
 * @param classes the directory of the entities' class files
 * @param revisions the directory of the revisions
 * @param same the database that is as the entities want it
 * @param different the one that is not
 */
record Databases(BenchmarkServer server, Path directory, Path classes, Path revisions, String same, String different) {

	/** A transaction can lock some thousands of objects. */
	private static final int STATEMENTS_OF_A_REVISION = 500;

	static Databases create(BenchmarkServer server, Path directory)
			throws IOException, InterruptedException, SQLException {
		Path classes = Files.createDirectory(directory.resolve("classes"));
		EntityClasses.compile(classes);
		String same = server.create("same", "template1");
		Path script = directory.resolve("script.sql");
		new ColdRun(HibernateRun.class, classes).with(HibernateRun.SCRIPT, same, script.toString());
		Path revisions = Files.createDirectory(directory.resolve("revisions"));
		writeRevisions(List.of(Files.readString(script).split(";\\s*")), revisions);
		upgrade(same, revisions);
		// As autovacuum would by and by.
		BenchmarkServer.execute(same, List.of("VACUUM ANALYZE"));
		String different = server.create("different", "same");
		BenchmarkServer.execute(different, Difference.FIVE.stream().map(Difference::made).toList());
		return new Databases(server, directory, classes, revisions, same, different);
	}

	private static void writeRevisions(List<String> statements, Path directory) throws IOException {
		for (int from = 0; from < statements.size(); from += STATEMENTS_OF_A_REVISION) {
			int number = from / STATEMENTS_OF_A_REVISION;
			int to = Math.min(from + STATEMENTS_OF_A_REVISION, statements.size());
			Files.writeString(directory.resolve("part_" + number + ".sql"), """
					-- Part %1$d
					--
					-- Revision: part%1$d
					%2$s-- Created: %3$s

					-- migrate:upgrade
					%4$s;
					""".formatted(number, (number > 0) ? "-- Revises: part" + (number - 1) + "\n" : "",
					Instant.EPOCH.plusSeconds(number), String.join(";\n", statements.subList(from, to))));
		}
	}

	private static void upgrade(String url, Path... revisions) {
		Migrations.builder(BenchmarkServer.source(url))
			.locations(Stream.of(revisions).map((each) -> "file:" + each).toList())
			.build()
			.upgrade();
	}

	/**
	 * Compares with the entities, or generates revisions.
	 * @param action what to do
	 * @param url the database
	 * @return what was found and how long it took
	 */
	Properties migrations(String action, String url) throws IOException, InterruptedException {
		return migrations(action, url, Files.createTempDirectory(this.directory, "written"));
	}

	private Properties migrations(String action, String url, Path written) throws IOException, InterruptedException {
		return new ColdRun(MigrationsRun.class, this.classes).with(action, url, this.revisions.toString(),
				written.toString());
	}

	/**
	 * Validates with Hibernate.
	 * @param url the database
	 * @return what was found and how long it took
	 */
	Properties hibernate(String url) throws IOException, InterruptedException {
		return new ColdRun(HibernateRun.class, this.classes).with(HibernateRun.VALIDATE, url);
	}

	/**
	 * Sees that no difference is left when what is generated was applied.
	 */
	void prove() throws IOException, InterruptedException {
		Path written = Files.createDirectory(this.directory.resolve("proven"));
		migrations(MigrationsRun.GENERATE, this.different, written);
		String proven = this.server.create("proven", "different");
		upgrade(proven, this.revisions, written);
		String left = migrations(MigrationsRun.CHECK, proven, written).getProperty("found");
		if (!left.isEmpty()) {
			throw new IllegalStateException("Left after what was generated:\n" + left);
		}
	}

}
