package io.boards.migrations.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.boards.migrations.test.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PgBouncer in front of a database, in transaction pooling: each transaction of a client
 * may be done by another of its connections to the server.
 */
final class PgBouncer implements AutoCloseable {

	/** What a session has set; and names of things that outlive a transaction. */
	private static final String LEFT = """
			SELECT name || ' = ' || setting FROM pg_settings WHERE source = 'session' AND name <> 'application_name'
			UNION ALL SELECT 'role = ' || current_setting('role')
			UNION ALL SELECT 'user = ' || current_user || ', ' || session_user
			UNION ALL SELECT 'search_path = ' || current_setting('search_path')
			UNION ALL SELECT 'lock_timeout = ' || current_setting('lock_timeout')
			UNION ALL SELECT 'statement_timeout = ' || current_setting('statement_timeout')
			UNION ALL SELECT 'prepared ' || statement FROM pg_prepared_statements
			UNION ALL SELECT 'temporary ' || relname FROM pg_class WHERE relnamespace = pg_my_temp_schema()
			ORDER BY 1""";

	private final TestDatabase database;

	private final int poolSize;

	private final int port;

	private final Path output;

	private final Process process;

	private PgBouncer(TestDatabase database, int poolSize, Path directory) throws IOException {
		this.database = database;
		this.poolSize = poolSize;
		this.port = freePort();
		this.output = directory.resolve("pgbouncer.log");
		List<String> command = new ArrayList<>(List.of(program()));
		if (System.getProperty("user.name").equals("root")) {
			// It reads its file, and goes on as somebody else.
			command.addAll(List.of("-u", "nobody"));
		}
		command.add(Files.writeString(directory.resolve("pgbouncer.ini"), configuration()).toString());
		this.process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.output.toFile())
			.start();
	}

	/**
	 * Starts it.
	 * @param database the database behind it
	 * @param poolSize how many connections it may have to the server
	 * @param directory for its files
	 * @return the pooler, which takes connections
	 */
	static PgBouncer start(TestDatabase database, int poolSize, Path directory) throws Exception {
		PgBouncer pooler = new PgBouncer(database, poolSize, Files.createTempDirectory(directory, "pgbouncer"));
		while (!Files.readString(pooler.output).contains("process up")) {
			pooler.requireAlive();
			Thread.onSpinWait();
		}
		return pooler;
	}

	private void requireAlive() throws IOException {
		if (!this.process.isAlive()) {
			throw new IllegalStateException(
					"PgBouncer ended with " + this.process.exitValue() + ":\n" + Files.readString(this.output));
		}
	}

	/** Debian has it where only root looks. */
	private static String program() {
		return Stream.of((System.getenv("PATH") + ":/usr/sbin").split(":"))
			.map((directory) -> Path.of(directory, "pgbouncer"))
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("PgBouncer is needed (Debian: pgbouncer)"))
			.toString();
	}

	private String configuration() {
		String[] address = this.database.url().replaceAll("jdbc:postgresql://|/.*", "").split(":");
		return """
				[databases]
				* = host=%s port=%s user=%s password=%s
				[pgbouncer]
				listen_addr = 127.0.0.1
				listen_port = %d
				unix_socket_dir =
				auth_type = any
				pool_mode = transaction
				default_pool_size = %d
				ignore_startup_parameters = extra_float_digits
				""".formatted(address[0], address[1], this.database.user(), this.database.password(), this.port,
				this.poolSize);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	/**
	 * Connects through it.
	 * @param application the application name
	 * @return an unpooled DataSource
	 */
	DataSource dataSource(String application) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl("jdbc:postgresql://127.0.0.1:" + this.port + "/" + this.database.url().replaceAll(".*/", ""));
		source.setUser(this.database.user());
		source.setPassword(this.database.password());
		source.setApplicationName(application);
		return source;
	}

	/**
	 * What is set in its connections to the server, and what else was left in them.
	 * @return what there is in any of them
	 */
	List<String> left() throws SQLException {
		List<Connection> clients = new ArrayList<>();
		TreeSet<String> left = new TreeSet<>();
		TreeSet<Integer> servers = new TreeSet<>();
		try {
			// Each transaction that is open has a connection to the server of its own.
			for (int i = 0; i < this.poolSize; i++) {
				Connection client = dataSource("look").getConnection();
				clients.add(client);
				try (Statement statement = client.createStatement()) {
					statement.execute("BEGIN");
					servers.add(Integer.valueOf(list(statement, "SELECT pg_backend_pid()").get(0)));
					left.addAll(list(statement, LEFT));
				}
			}
			if (servers.size() != this.poolSize) {
				throw new AssertionError("Only " + servers.size() + " connections to the server were looked at");
			}
		}
		finally {
			for (Connection client : clients) {
				try (client; Statement statement = client.createStatement()) {
					// Otherwise PgBouncer would end the transaction, some time later.
					statement.execute("ROLLBACK");
				}
			}
		}
		return List.copyOf(left);
	}

	private static List<String> list(Statement statement, String query) throws SQLException {
		List<String> list = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				list.add(rows.getString(1));
			}
		}
		return list;
	}

	@Override
	public void close() throws IOException {
		requireAlive();
		// It has nothing to tidy up, and would wait for its clients.
		this.process.destroyForcibly();
	}

}
