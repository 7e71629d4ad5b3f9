package io.boards.migrations.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

import io.boards.migrations.Migrations;
import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.ClassPath;
import io.boards.migrations.benchmarks.ColdRun;
import io.boards.migrations.benchmarks.RevisionFile;

/**
 * Entities and a database that is as they want it. Revisions made it whose SQL is
 * Hibernate's: what is right is not decided by what is measured.
 *
 * @param directory a directory for files
 * @param classes the directory of the entities' class files
 * @param revisions the directory of the revisions
 * @param database the database's JDBC URL
 */
record Application(Path directory, Path classes, Path revisions, String database) {

	/** A transaction can lock some thousands of objects. */
	private static final int STATEMENTS_OF_A_REVISION = 500;

	/**
	 * Makes one.
	 * @param entities its entities, and the name of its database
	 * @param server where its database is
	 * @param parent the directory below which its files are
	 */
	static Application make(EntityClasses entities, BenchmarkServer server, Path parent)
			throws IOException, InterruptedException, SQLException {
		String name = entities.name().toLowerCase(Locale.ROOT);
		Path directory = Files.createDirectory(parent.resolve(name));
		Path classes = Files.createDirectory(directory.resolve("classes"));
		entities.compile(classes);
		String database = server.create(name, "template1");
		Path script = directory.resolve("script.sql");
		new ColdRun(HibernateRun.class, classPath(classes)).with(HibernateRun.SCRIPT, database, script.toString());
		Path revisions = Files.createDirectory(directory.resolve("revisions"));
		writeRevisions(List.of(Files.readString(script).split(";\\s*")), revisions);
		Application application = new Application(directory, classes, revisions, database);
		application.upgrade(database);
		// As autovacuum would by and by.
		BenchmarkServer.execute(database, List.of("VACUUM ANALYZE"));
		return application;
	}

	private static ClassPath classPath(Path classes) {
		return ClassPath.own().with(new ClassPath(List.of(classes)));
	}

	private static void writeRevisions(List<String> statements, Path directory) throws IOException {
		for (int from = 0; from < statements.size(); from += STATEMENTS_OF_A_REVISION) {
			int number = from / STATEMENTS_OF_A_REVISION;
			int to = Math.min(from + STATEMENTS_OF_A_REVISION, statements.size());
			List<String> parents = (number > 0) ? List.of("part" + (number - 1)) : List.of();
			String upgrade = String.join(";\n", statements.subList(from, to)) + ";";
			new RevisionFile("part" + number, parents, number, upgrade, "").write(directory);
		}
	}

	/**
	 * Brings a database to the head.
	 * @param url the database
	 * @param more directories of further revisions
	 */
	void upgrade(String url, Path... more) {
		Migrations.builder(BenchmarkServer.source(url))
			.locations(Stream.concat(Stream.of(this.revisions), Stream.of(more)).map((each) -> "file:" + each).toList())
			.build()
			.upgrade();
	}

	/**
	 * Compares a database with the entities, or generates revisions, in a JVM of its own.
	 * @param action what to do
	 * @param url the database
	 * @return what was found and how long it took
	 */
	Properties migrations(String action, String url) throws IOException, InterruptedException {
		return migrations(action, url, Files.createTempDirectory(this.directory, "written"));
	}

	/**
	 * Compares a database with the entities, or generates revisions, in a JVM of its own.
	 * @param action what to do
	 * @param url the database
	 * @param written the directory of generated revisions
	 * @return what was found and how long it took
	 */
	Properties migrations(String action, String url, Path written) throws IOException, InterruptedException {
		return new ColdRun(MigrationsRun.class, classPath(this.classes)).with(action, url, this.revisions.toString(),
				written.toString());
	}

	/**
	 * Validates a database with Hibernate, in a JVM of its own.
	 * @param url the database
	 * @return what was found and how long it took
	 */
	Properties validate(String url) throws IOException, InterruptedException {
		return new ColdRun(HibernateRun.class, classPath(this.classes)).with(HibernateRun.VALIDATE, url);
	}

	/**
	 * Lets Hibernate write what it would update, in a JVM of its own.
	 * @param url the database
	 * @return what was found and how long it took
	 */
	Properties update(String url) throws IOException, InterruptedException {
		Path script = Files.createTempFile(this.directory, "update", ".sql");
		return new ColdRun(HibernateRun.class, classPath(this.classes)).with(HibernateRun.UPDATE, url,
				script.toString());
	}

}
