package io.boards.sample.postgres;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * The server of a directory, which several applications share: whoever joins first starts
 * it, whoever leaves last stops it.
 */
final class SharedServer implements AutoCloseable {

	/** Who connects; the server trusts whoever comes from this machine. */
	static final String USER = "postgres";

	private static final Logger logger = LoggerFactory.getLogger(SharedServer.class);

	private final ServerDirectory directory;

	private final Presence presence;

	private SharedServer(ServerDirectory directory, Presence presence) {
		this.directory = directory;
		this.presence = presence;
	}

	/**
	 * Joins the server of a directory, which is started unless it runs.
	 * @param root the directory
	 * @return the server; it may stop once it is closed
	 * @throws EmbeddedServerException if there is none to be had
	 */
	static SharedServer join(Path root) {
		ServerDirectory directory = new ServerDirectory(root);
		try {
			return directory.alone(() -> joinOrStart(directory));
		}
		catch (IOException ex) {
			throw EmbeddedServerException.unusable(directory, ex);
		}
	}

	private static SharedServer joinOrStart(ServerDirectory directory) throws IOException {
		Optional<Presence> running = running(directory);
		Presence presence = running.isPresent() ? running.get() : start(directory);
		logger.warn(
				"No DataSource is configured: {} an embedded PostgreSQL for development, {}, with its data in {}."
						+ " Set SPRING_DATASOURCE_URL to use another one.",
				running.isPresent() ? "reusing" : "started", presence.url(), directory.root());
		return new SharedServer(directory, presence);
	}

	private static Optional<Presence> running(ServerDirectory directory) throws IOException {
		Optional<Postmaster> found = Postmaster.of(directory.data());
		if (found.isEmpty()) {
			return Optional.empty();
		}
		Optional<Presence> presence = Presence.await(directory, found.get());
		if (presence.isEmpty()) {
			found.get().forget();
		}
		return presence;
	}

	private static Presence start(ServerDirectory directory) throws IOException {
		Files.deleteIfExists(directory.log());
		ServerPrograms programs = ServerPrograms.in(directory);
		if (!Files.exists(directory.data())) {
			createData(directory, programs);
		}
		programs.run("pg_ctl", "start", "-w", "-t", "60", "-D", directory.data().toString(), "-l",
				directory.log().toString(), "-o", "-p " + freePort() + " -c unix_socket_directories=");
		Postmaster postmaster = Postmaster.of(directory.data())
			.orElseThrow(() -> new IOException("The server left no postmaster.pid in " + directory.data()));
		return Presence.await(directory, postmaster)
			.orElseThrow(() -> EmbeddedServerException.silent(directory, postmaster, null));
	}

	/**
	 * Under another name until it is complete: a process that is killed leaves no half of
	 * it.
	 */
	private static void createData(ServerDirectory directory, ServerPrograms programs) throws IOException {
		Path unfinished = directory.root().resolve("data.unfinished");
		FileSystemUtils.deleteRecursively(unfinished);
		programs.run("initdb", "-D", unfinished.toString(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C",
				"--locale-provider=builtin", "--builtin-locale=C.UTF-8");
		Files.move(unfinished, directory.data(), StandardCopyOption.ATOMIC_MOVE);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	String url() {
		return this.presence.url();
	}

	/**
	 * Leaves the server, and stops it if nobody else is connected.
	 */
	@Override
	public void close() {
		try {
			this.directory.alone(this::leave);
		}
		catch (IOException | EmbeddedServerException ex) {
			logger.warn("The embedded PostgreSQL was not stopped: {}", ex.getMessage());
		}
	}

	private boolean leave() throws IOException {
		boolean last = this.presence.isLast();
		this.presence.close();
		if (last) {
			ServerPrograms.in(this.directory)
				.run("pg_ctl", "stop", "-w", "-m", "fast", "-D", this.directory.data().toString());
			logger.info("Stopped the embedded PostgreSQL in {}", this.directory.root());
		}
		else {
			logger.info("Left the embedded PostgreSQL in {} running: others use it", this.directory.root());
		}
		return last;
	}

}
