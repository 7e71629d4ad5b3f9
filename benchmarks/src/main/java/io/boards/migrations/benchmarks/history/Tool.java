package io.boards.migrations.benchmarks.history;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can bring a database to the head of a history, and the floors below it.
 */
enum Tool {

	BOARDS("boards-migrations"),
	/** Lists the files and reads the names of what is applied. */
	NAMES("JDBC that reads names only"),
	/** Reads and hashes the files besides. */
	FILES("JDBC that reads and hashes the files"),
	/** Sends one statement at a time, with a transaction for each revision. */
	STATEMENTS("JDBC, statement by statement"),
	/** Sends all of a revision in one message. */
	MESSAGES("JDBC, a message for each revision"),
	/** The version that Spring Boot manages. */
	FLYWAY("Flyway"),
	/** The newest version. */
	FLYWAY_NEWEST("Flyway"),
	/** The version that Spring Boot manages, with formatted SQL. */
	LIQUIBASE("Liquibase");

	/** Where the build puts the jars of {@link #FLYWAY_NEWEST}. */
	private static final Path NEWEST = Path.of("benchmarks", "target", "flyway-newest");

	private static final Pattern VERSION = Pattern.compile("(?:flyway|liquibase)-core-([0-9.]+)\\.jar");

	private final String title;

	Tool(String title) {
		this.title = title;
	}

	/** By what class path it is found. */
	String classPath() {
		String common = System.getProperty("java.class.path");
		return (this == FLYWAY_NEWEST) ? newest() + File.pathSeparator + common : common;
	}

	/** Its jars stand in front of those of the other version. */
	private static String newest() {
		try (Stream<Path> files = Files.list(NEWEST)) {
			return files.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Its name for readers, with the version that is on its class path. */
	@Override
	public String toString() {
		return switch (this) {
			case FLYWAY, FLYWAY_NEWEST, LIQUIBASE -> this.title + " " + version();
			default -> this.title;
		};
	}

	private String version() {
		return Stream.of(classPath().split(File.pathSeparator))
			.map((entry) -> VERSION.matcher(Path.of(entry).getFileName().toString()))
			.filter((matcher) -> matcher.matches() && matcher.group().startsWith(this.title.toLowerCase(Locale.ROOT)))
			.map((matcher) -> matcher.group(1))
			.findFirst()
			.orElseThrow();
	}

}
