package io.boards.migrations.test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An empty database of its own for a class of tests.
 */
public final class TestDatabase implements AutoCloseable {

	private final TestServer server;

	private final String name;

	private final String url;

	private final String user;

	private final String password;

	TestDatabase(TestServer server, String name, String url, String user, String password) {
		this.server = server;
		this.name = name;
		this.url = url;
		this.user = user;
		this.password = password;
	}

	/**
	 * An empty database for tests that JUnit cannot hand one to.
	 * @return the database; whoever asks for it closes it
	 */
	public static TestDatabase create() {
		return TestServer.get(false).createDatabase();
	}

	/**
	 * The database's URL, without user and password.
	 * @return a JDBC URL
	 */
	public String url() {
		return this.url;
	}

	/**
	 * Who connects: a superuser.
	 * @return a role's name
	 */
	public String user() {
		return this.user;
	}

	/**
	 * The user's password.
	 * @return a password
	 */
	public String password() {
		return this.password;
	}

	/**
	 * The server's major version.
	 * @return such as 18
	 */
	public int serverVersion() {
		return jdbc().sql("SELECT current_setting('server_version_num')::int / 10000").query(Integer.class).single();
	}

	/**
	 * Opens a new connection each time it is asked.
	 * @return an unpooled DataSource
	 */
	public DataSource dataSource() {
		return source();
	}

	/**
	 * Opens a new connection each time it is asked.
	 * @param application by what name the server knows them
	 * @return an unpooled DataSource
	 */
	public DataSource dataSource(String application) {
		PGSimpleDataSource source = source();
		source.setApplicationName(application);
		return source;
	}

	private PGSimpleDataSource source() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(this.url);
		source.setUser(this.user);
		source.setPassword(this.password);
		return source;
	}

	/**
	 * Leads to another database of the same server.
	 * @param other its name
	 * @return an unpooled DataSource
	 */
	public DataSource sibling(String other) {
		PGSimpleDataSource source = source();
		source.setDatabaseName(other);
		return source;
	}

	/**
	 * For the statements of a test.
	 * @return Spring's client on {@link #dataSource()}
	 */
	public JdbcClient jdbc() {
		return JdbcClient.create(dataSource());
	}

	/**
	 * Makes roles that may do nothing yet, where they are not there. They belong to the
	 * whole server, and other databases may use them: they stay.
	 * @param names their names
	 */
	public void makeRoles(String... names) {
		for (String name : names) {
			jdbc().sql("""
					DO $$ BEGIN
						CREATE ROLE "%s";
					EXCEPTION
						WHEN duplicate_object OR unique_violation THEN NULL;
					END $$""".formatted(name)).update();
		}
	}

	/**
	 * Another empty database on the same server.
	 * @return the database; whoever asks for it closes it
	 */
	public TestDatabase another() {
		return this.server.createDatabase();
	}

	/**
	 * The schema as {@code pg_dump} sees it, without what differs from run to run.
	 * @param options further options, such as {@code -n boards}
	 * @return the dump's text
	 */
	public String dumpSchema(String... options) {
		List<String> all = new ArrayList<>(List.of("--no-owner"));
		all.addAll(List.of(options));
		return dumpSchemaWithOwners(all.toArray(String[]::new));
	}

	/**
	 * The schema as {@code pg_dump} sees it, with the owner of each object.
	 * @param options further options, such as {@code -n boards}
	 * @return the dump's text
	 */
	public String dumpSchemaWithOwners(String... options) {
		List<String> command = new ArrayList<>(List.of("pg_dump", "--schema-only"));
		command.addAll(List.of(options));
		return run(command).lines()
			.filter((line) -> !line.startsWith("-- Dumped ") && !line.startsWith("\\restrict ")
					&& !line.startsWith("\\unrestrict "))
			.reduce("", (text, line) -> text + line + "\n");
	}

	/**
	 * Runs a script through {@code psql}, which stops at the first error.
	 * @param script the script's text
	 * @return what psql printed
	 */
	public String psql(String script) {
		return psql(script, "-v", "ON_ERROR_STOP=1");
	}

	/**
	 * Runs a script through {@code psql} as it is without any options.
	 * @param script the script's text
	 * @return what psql printed
	 */
	public String psqlWithoutStop(String script) {
		return psql(script, new String[0]);
	}

	private String psql(String script, String... options) {
		try {
			Path file = Files.createTempFile("script", ".sql");
			try {
				Files.writeString(file, script);
				List<String> command = new ArrayList<>(List.of("psql", "-X", "-q", "-A", "-t"));
				command.addAll(List.of(options));
				command.addAll(List.of("-f", file.toString()));
				return run(command);
			}
			finally {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String run(List<String> command) {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		String address = this.url.substring("jdbc:postgresql://".length(), this.url.lastIndexOf('/'));
		builder.environment()
			.putAll(Map.of("PGHOST", address.split(":")[0], "PGPORT",
					address.contains(":") ? address.split(":")[1] : "5432", "PGDATABASE", this.name, "PGUSER",
					this.user, "PGPASSWORD", this.password));
		try {
			Process process = builder.start();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (process.waitFor() != 0) {
				throw new IllegalStateException(command + " failed:\n" + output);
			}
			return output;
		}
		catch (IOException ex) {
			throw new IllegalStateException("PostgreSQL's client is needed (Debian: postgresql-client)", ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.server.dropDatabase(this.name);
	}

}
