package io.boards.migrations.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The PostgreSQL that the tests of this JVM run on: embedded, of the newest version or
 * the one that {@code -Dpostgres=13} names, in a container, or the one that
 * {@code -Dpostgres=jdbc:postgresql://…} names.
 */
final class TestServer {

	private static final String NEWEST = "18";

	/** The newest that Debian's {@code pg_dump} takes. */
	private static final String JUDGED = "15";

	private static final ConcurrentHashMap<String, TestServer> SERVERS = new ConcurrentHashMap<>();

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private final String url;

	private final String user;

	private final String password;

	/**
	 * A server that runs.
	 * @param url the URL of a database on it that always exists
	 * @param user who may create databases
	 * @param password that user's password
	 */
	private TestServer(String url, String user, String password) {
		this.url = url;
		this.user = user;
		this.password = password;
	}

	static TestServer get(boolean judged) {
		String wanted = System.getProperty("postgres", "embedded");
		if (wanted.equals("embedded")) {
			wanted = NEWEST;
		}
		boolean tooNew = judged && wanted.matches("\\d+") && wanted.compareTo(JUDGED) > 0;
		return SERVERS.computeIfAbsent(tooNew ? JUDGED : wanted, TestServer::start);
	}

	private static TestServer start(String key) {
		switch (key) {
			case NEWEST:
				return new TestServer(EmbeddedServer.start(null), "postgres", "postgres");
			case "13", "14", JUDGED, "16", "17":
				return new TestServer(EmbeddedServer.start("postgres-" + key + ".jar"), "postgres", "postgres");
			case "testcontainers":
				PostgreSQLContainer container = new PostgreSQLContainer(DockerImageName.parse("postgres:15"));
				container.start();
				return new TestServer(container.getJdbcUrl(), container.getUsername(), container.getPassword());
			default:
				return new TestServer(key, System.getProperty("postgres.user", "postgres"),
						System.getProperty("postgres.password", "postgres"));
		}
	}

	TestDatabase createDatabase() {
		String name = "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
		run("CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8'");
		String base = this.url.substring(0, this.url.lastIndexOf('/') + 1);
		return new TestDatabase(this, name, base + name, this.user, this.password);
	}

	void dropDatabase(String name) {
		run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
	}

	private void run(String sql) {
		try (Connection connection = DriverManager.getConnection(this.url, this.user, this.password);
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

}
