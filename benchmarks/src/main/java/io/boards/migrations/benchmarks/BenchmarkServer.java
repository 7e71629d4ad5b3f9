package io.boards.migrations.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import io.boards.migrations.test.RoundTrips;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The PostgreSQL on which all is measured: an embedded one that writes as durably as a
 * real one, with PostgreSQL's own defaults for the rest.
 */
public final class BenchmarkServer implements AutoCloseable {

	private final EmbeddedPostgres postgres;

	private BenchmarkServer(EmbeddedPostgres postgres) {
		this.postgres = postgres;
	}

	static BenchmarkServer start() throws IOException {
		// Below the directory that the library sweeps for the remains of killed JVMs.
		Path data = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg", UUID.randomUUID().toString());
		Files.createDirectories(data.getParent());
		// The library's own defaults are for tests: no fsync, no synchronous commit.
		BenchmarkServer server = new BenchmarkServer(EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setCleanDataDirectory(true)
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("max_connections", "100")
			.start());
		for (String setting : new String[] { "fsync", "synchronous_commit" }) {
			if (!server.setting(setting).equals("on")) {
				server.close();
				throw new IllegalStateException(setting + " is not on");
			}
		}
		return server;
	}

	String setting(String name) {
		return client("postgres").sql("SELECT pg_catalog.current_setting(?)").param(name).query(String.class).single();
	}

	private JdbcClient client(String database) {
		return JdbcClient.create(source(url(database)));
	}

	/**
	 * A new database.
	 * @param name its name
	 * @param template the name of the database that it is a copy of
	 * @return its JDBC URL
	 */
	public String create(String name, String template) {
		client("postgres").sql("CREATE DATABASE " + name + " TEMPLATE " + template).update();
		return url(name);
	}

	/**
	 * Counts.
	 * @param database where
	 * @param query a query of one number
	 * @return the number
	 */
	public int count(String database, String query) {
		return client(database).sql(query).query(Integer.class).single();
	}

	/**
	 * Makes a new database in the place of one, and lets the server write what it has to,
	 * so that it need not do so while something is measured.
	 * @param name its name
	 * @param template the name of the database that it is a copy of
	 * @return its JDBC URL
	 */
	public String replace(String name, String template) {
		client("postgres").sql("DROP DATABASE IF EXISTS " + name).update();
		String url = create(name, template);
		client("postgres").sql("CHECKPOINT").update();
		return url;
	}

	private String url(String database) {
		return "jdbc:postgresql://localhost:" + this.postgres.getPort() + "/" + database;
	}

	/**
	 * Runs statements one by one.
	 * @param url the database
	 * @param statements the statements
	 * @throws SQLException where one fails
	 */
	public static void execute(String url, Iterable<String> statements) throws SQLException {
		try (Connection connection = source(url).getConnection(); Statement statement = connection.createStatement()) {
			for (String each : statements) {
				statement.execute(each);
			}
		}
	}

	/**
	 * Opens a new connection each time it is asked.
	 * @param url the database
	 * @return an unpooled DataSource
	 */
	public static DataSource source(String url) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(url);
		source.setUser("postgres");
		return source;
	}

	/**
	 * What was counted but for the connection by which the driver was loaded.
	 * @param counted who counted
	 * @return the round trips on each connection
	 */
	public static List<Integer> withoutFirst(RoundTrips counted) {
		return counted.onConnections().subList(1, counted.onConnections().size());
	}

	@Override
	public void close() throws IOException {
		try {
			// It is stopped by force where it still has much to write.
			client("postgres").sql("CHECKPOINT").update();
		}
		finally {
			this.postgres.close();
		}
	}

}
