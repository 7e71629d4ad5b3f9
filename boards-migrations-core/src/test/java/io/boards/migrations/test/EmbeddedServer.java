package io.boards.migrations.test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.jar.JarFile;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/**
 * Starts embedded servers; they end with the JVM.
 */
final class EmbeddedServer {

	/** The library's name of the property with the directory that it sweeps. */
	private static final String SWEPT = "ot.epg.working-dir";

	/**
	 * A file system in memory, on Linux. Each database is 300 files, and ext4 looks at
	 * all that were deleted in the last minutes whenever it makes another one.
	 */
	private static final Path MEMORY = Path.of("/dev/shm");

	/** Ten times what the servers of a build take. */
	private static final long ROOM = 2L << 30;

	private EmbeddedServer() {
	}

	/**
	 * Starts a server.
	 * @param archive the jar of the server's binaries in the directory that the build
	 * copied them to, or null for those on the class path
	 * @return the URL of its first database
	 */
	static synchronized String start(@Nullable String archive) {
		Path programs = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
		Path parent = isRoomInMemory() ? MEMORY.resolve("embedded-pg") : programs;
		EmbeddedPostgres.Builder builder = builder(parent).setOverrideWorkingDirectory(programs.toFile())
			.setDataDirectory(parent.resolve(UUID.randomUUID().toString()))
			.setCleanDataDirectory(true)
			.setServerConfig("max_connections", "200")
			.setServerConfig("max_prepared_transactions", "5")
			.setServerConfig("max_wal_size", "128MB")
			// What a test made is worth nothing after a crash of the machine.
			.setServerConfig("fsync", "off")
			.setServerConfig("full_page_writes", "off");
		if (archive != null) {
			builder.setPgBinaryResolver((system, hardware) -> open(archive));
		}
		try {
			Files.createDirectories(parent);
			return builder.start().getJdbcUrl("postgres", "postgres");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The embedded PostgreSQL did not start", ex);
		}
	}

	private static boolean isRoomInMemory() {
		return Files.isWritable(MEMORY) && MEMORY.toFile().getUsableSpace() > ROOM;
	}

	/** Below its parent the library sweeps for the remains of killed JVMs. */
	private static EmbeddedPostgres.Builder builder(Path parent) {
		String before = System.getProperty(SWEPT);
		System.setProperty(SWEPT, parent.toString());
		try {
			return EmbeddedPostgres.builder();
		}
		finally {
			if (before == null) {
				System.clearProperty(SWEPT);
			}
			else {
				System.setProperty(SWEPT, before);
			}
		}
	}

	private static InputStream open(String archive) throws IOException {
		Path path = Path.of(System.getProperty("postgres.directory", "target/postgres"), archive);
		if (!Files.exists(path)) {
			throw new IOException(path + " is not there; the build copies it: mvn generate-test-resources");
		}
		try (JarFile jar = new JarFile(path.toFile())) {
			String entry = jar.stream()
				.map(Object::toString)
				.filter((name) -> name.endsWith(".txz"))
				.findFirst()
				.orElseThrow(() -> new IOException("No server in " + path));
			return new ByteArrayInputStream(jar.getInputStream(jar.getEntry(entry)).readAllBytes());
		}
	}

}
