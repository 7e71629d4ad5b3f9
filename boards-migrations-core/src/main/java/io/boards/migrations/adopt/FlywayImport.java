package io.boards.migrations.adopt;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.boards.migrations.adopt.FlywayFile.Kind;

/**
 * Turns the migrations of Flyway into a chain of revisions, without losing a byte of
 * their SQL.
 * <p>
 * {@code V1.1__add_tags.sql} becomes the revision {@code V1.1}, with {@code U1.1__….sql}
 * as its downgrade; without such a file it is irreversible. A repeatable migration,
 * {@code R__latest.sql}, becomes the revision {@code R.latest} at the end of the chain
 * and runs once: a later change of it is a new revision.
 */
public final class FlywayImport {

	/** Where migrations of Flyway are unless something else is configured. */
	public static final String DEFAULT_LOCATION = "classpath:db/migration";

	private final Instant created;

	private final boolean placeholders;

	private FlywayImport(Instant created, boolean placeholders) {
		this.created = created.truncatedTo(ChronoUnit.SECONDS);
		this.placeholders = placeholders;
	}

	/**
	 * Begins an import.
	 * @param created when the first revision is said to be created; each one that follows
	 * is a second younger
	 * @return an import for which <code>${…}</code> is a placeholder
	 */
	public static FlywayImport createdAt(Instant created) {
		return new FlywayImport(created, true);
	}

	/**
	 * For applications that have set {@code spring.flyway.placeholder-replacement} to
	 * false.
	 * @return an import that takes <code>${…}</code> as it stands
	 */
	public FlywayImport withoutPlaceholders() {
		return new FlywayImport(this.created, false);
	}

	/**
	 * Reads migrations; nothing is written.
	 * @param location {@code classpath:db/migration}, or a directory
	 * @param loader the class loader whose class path is meant
	 * @return the revisions, and what is to be known about them
	 * @throws NoMigrationsException where there are none
	 */
	public ImportedHistory read(String location, ClassLoader loader) {
		List<FlywayFile> files = FlywaySource.of(location, loader).files();
		if (files.stream().noneMatch((file) -> file.kind() != Kind.OTHER && file.kind() != Kind.CONFIGURATION)) {
			throw new NoMigrationsException(location, "nothing there has the name of a migration");
		}
		return new ImportRun(files, this.created, this.placeholders).history();
	}

}
