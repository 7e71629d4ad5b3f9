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

	private EmbeddedServer() {
	}

	/**
	 * Starts a server.
	 * @param archive the jar of the server's binaries in the directory that the build
	 * copied them to, or null for those on the class path
	 * @return the URL of its first database
	 */
	static String start(@Nullable String archive) {
		// Below the directory that the library sweeps for the remains of killed JVMs.
		Path data = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg", UUID.randomUUID().toString());
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setCleanDataDirectory(true)
			.setServerConfig("max_connections", "200")
			// What a test made is worth nothing after a crash of the machine.
			.setServerConfig("fsync", "off")
			.setServerConfig("full_page_writes", "off");
		if (archive != null) {
			builder.setPgBinaryResolver((system, hardware) -> open(archive));
		}
		try {
			Files.createDirectories(data.getParent());
			return builder.start().getJdbcUrl("postgres", "postgres");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The embedded PostgreSQL did not start", ex);
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
