package io.boards.migrations.adopt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Migrations of Flyway that a test writes.
 *
 * @param directory where to
 */
record MigrationFiles(Path directory) {

	static final Instant CREATED = Instant.parse("2026-01-31T23:59:59.5Z");

	MigrationFiles add(String name, String text) {
		return add(name, text.getBytes(StandardCharsets.UTF_8));
	}

	MigrationFiles add(String name, byte[] content) {
		try {
			Path file = this.directory.resolve(name);
			Files.createDirectories(file.getParent());
			Files.write(file, content);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	ImportedHistory imported() {
		return FlywayImport.createdAt(CREATED).read(this.directory.toString(), MigrationFiles.class.getClassLoader());
	}

}
