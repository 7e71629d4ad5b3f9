package io.boards.sample.postgres;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that an application keeps to the server while it needs it, so that others
 * do not stop it.
 *
 * @param url the URL of the database
 * @param connection the connection
 */
record Presence(String url, Connection connection) {

	private static final Logger logger = LoggerFactory.getLogger(Presence.class);

	private static final String NAME = "boards-sample presence";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/** The connections of a pool that was just closed are gone a little later. */
	private static final Duration LEAVING = Duration.ofSeconds(2);

	/**
	 * Connects, and waits for a server that starts or recovers.
	 * @param directory where it runs
	 * @param postmaster the server
	 * @return the connection, or nothing if the server is not there
	 * @throws IOException if the answer cannot be judged
	 * @throws EmbeddedServerException if the server is there but does not answer
	 */
	static Optional<Presence> await(ServerDirectory directory, Postmaster postmaster) throws IOException {
		Instant deadline = Instant.now().plus(PATIENCE);
		while (true) {
			try {
				return connect(postmaster);
			}
			catch (SQLException ex) {
				if (!postmaster.isAlive()) {
					return Optional.empty();
				}
				if (Instant.now().isAfter(deadline)) {
					throw EmbeddedServerException.silent(directory, postmaster, ex);
				}
				pause();
			}
		}
	}

	private static Optional<Presence> connect(Postmaster postmaster) throws SQLException, IOException {
		String url = "jdbc:postgresql://localhost:" + postmaster.port() + "/postgres";
		Properties properties = new Properties();
		properties.setProperty("user", SharedServer.USER);
		properties.setProperty("ApplicationName", NAME);
		properties.setProperty("loginTimeout", "5");
		properties.setProperty("socketTimeout", "5");
		Connection connection = DriverManager.getConnection(url, properties);
		Presence presence = new Presence(url, connection);
		if (presence.isAt(postmaster.data())) {
			return Optional.of(presence);
		}
		// Another server has got the port since.
		presence.close();
		return Optional.empty();
	}

	private boolean isAt(Path data) throws SQLException, IOException {
		Path theirs = Path.of(ask("SHOW data_directory"));
		return Files.exists(theirs) && Files.isSameFile(theirs, data);
	}

	/**
	 * Whether nobody else is connected.
	 * @return false also if the server is not there any more
	 * @throws InterruptedIOException if the thread is interrupted
	 */
	boolean isLast() throws InterruptedIOException {
		Instant deadline = Instant.now().plus(LEAVING);
		try {
			while (others("") > 0) {
				if (others(" AND application_name = '" + NAME + "'") > 0 || Instant.now().isAfter(deadline)) {
					return false;
				}
				pause();
			}
			return true;
		}
		catch (SQLException ex) {
			logger.debug("The embedded PostgreSQL is not there any more", ex);
			return false;
		}
	}

	private int others(String condition) throws SQLException {
		return Integer.parseInt(ask("SELECT count(*) FROM pg_catalog.pg_stat_activity"
				+ " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()" + condition));
	}

	private String ask(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}

	void close() {
		try {
			this.connection.close();
		}
		catch (SQLException ex) {
			logger.debug("The connection is not there any more", ex);
		}
	}

	private static void pause() throws InterruptedIOException {
		try {
			Thread.sleep(50);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("Interrupted while waiting for PostgreSQL");
		}
	}

}
