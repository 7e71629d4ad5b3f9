package io.boards.migrations.runtime;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A server and another that follows it.
 */
final class Standby implements AutoCloseable {

	private final EmbeddedPostgres primary;

	private final EmbeddedPostgres standby;

	private Standby(EmbeddedPostgres primary, EmbeddedPostgres standby) {
		this.primary = primary;
		this.standby = standby;
	}

	static Standby start() throws IOException {
		// Below the directory that the library sweeps for the remains of killed JVMs.
		Path parent = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
		Files.createDirectories(parent);
		Path one = parent.resolve(UUID.randomUUID().toString());
		Path other = parent.resolve(UUID.randomUUID().toString());
		server(one).start().close();
		copy(one, other);
		EmbeddedPostgres primary = server(one).start();
		Files.createFile(other.resolve("standby.signal"));
		Files.writeString(other.resolve("postgresql.auto.conf"),
				"primary_conninfo = 'host=localhost port=" + primary.getPort() + " user=postgres password=postgres'\n",
				StandardOpenOption.APPEND);
		return new Standby(primary, server(other).start());
	}

	private static EmbeddedPostgres.Builder server(Path data) {
		return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
	}

	private static void copy(Path from, Path to) throws IOException {
		Files.walkFileTree(from, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
					throws IOException {
				Path copy = to.resolve(from.relativize(directory));
				Files.copy(directory, copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.copy(file, to.resolve(from.relativize(file)), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
				return FileVisitResult.CONTINUE;
			}

		});
	}

	DataSource primary() {
		return this.primary.getPostgresDatabase();
	}

	DataSource standby() {
		return this.standby.getPostgresDatabase();
	}

	@Override
	public void close() throws IOException {
		try (this.primary) {
			this.standby.close();
		}
	}

}
