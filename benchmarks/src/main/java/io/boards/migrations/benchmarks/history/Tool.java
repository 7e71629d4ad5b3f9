package io.boards.migrations.benchmarks.history;

import java.nio.file.Path;

import io.boards.migrations.benchmarks.ClassPath;

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

	private final String title;

	Tool(String title) {
		this.title = title;
	}

	/** By what class path it is found; there is one Flyway on each. */
	ClassPath classPath() {
		ClassPath own = ClassPath.own();
		return (this == FLYWAY_NEWEST) ? own.only((jar) -> !jar.startsWith("flyway-")).with(ClassPath.in(NEWEST)) : own;
	}

	/** Its name for readers, with the version that is on its class path. */
	@Override
	public String toString() {
		return switch (this) {
			case FLYWAY, FLYWAY_NEWEST -> this.title + " " + classPath().version("flyway-core");
			case LIQUIBASE -> this.title + " " + classPath().version("liquibase-core");
			default -> this.title;
		};
	}

}
