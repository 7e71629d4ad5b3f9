package io.boards.migrations.runtime;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.boards.migrations.Migrations;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A canary in everything that is secret sings nowhere: in no line of the log at its
 * finest, in no exception, in no table.
 */
@PostgresTest
class SecretsTest {

	private static final String CANARY = "s3cr3t-CANARY";

	private final TestDatabase database;

	private final RevisionFiles files;

	private final Messages messages = Messages.from(Level.TRACE);

	private final StringBuilder seen = new StringBuilder();

	SecretsTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.files = new RevisionFiles(directory);
	}

	@AfterEach
	void drop() {
		this.messages.close();
		this.database.close();
	}

	@Test
	void thePasswordOfAUrlThatIsRefused() {
		this.files.add("one", "SELECT 1;", "");
		String url = this.database.url() + "?user=nobody&password=" + CANARY;

		fail(new DriverManagerDataSource(url));
		fail(new DriverManagerDataSource(this.database.url().replaceAll(":\\d+/", ":1/") + "?password=" + CANARY));
		fail(new DriverManagerDataSource("jdbc:postgresq://localhost/test?password=" + CANARY));
		fail(new DriverManagerDataSource(this.database.url(), "nobody", CANARY));
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(url);
		config.setConnectionTimeout(300);
		config.setInitializationFailTimeout(-1);
		try (HikariDataSource pool = new HikariDataSource(config)) {
			fail(pool);
		}
		assertThatTheCanaryIsSilent(5);
	}

	@Test
	void passwordsInStatementsThatFail() {
		List<String> statements = List.of("CREATE ROLE canary PASSWORD '" + CANARY + "' NONSENSE;",
				"CREATE ROLE canary '" + CANARY + "';", "ALTER ROLE nobody_at_all PASSWORD E'" + CANARY + "';",
				"CREATE USER MAPPING FOR nobody_at_all SERVER none OPTIONS (password '" + CANARY + "');",
				"DO $$ BEGIN EXECUTE 'ALTER ROLE nobody_at_all PASSWORD ''" + CANARY + "'''; END $$;",
				"SET nonsense.db_password = '" + CANARY + "'; SELECT 1/0;",
				"CREATE SUBSCRIPTION s CONNECTION 'host=localhost port=1 password=" + CANARY + "' PUBLICATION p;");
		for (String statement : statements) {
			this.files.branch("one", "", statement, "");
			assertThat(fail(this.database.dataSource())).as(statement).isInstanceOf(StepFailedException.class);
		}
		assertThatTheCanaryIsSilent(statements.size());
	}

	@Test
	void valuesOfRows() {
		this.database.jdbc()
			.sql("CREATE TABLE secret (id int PRIMARY KEY, name text UNIQUE, note text CHECK (note <> '')"
					+ ", parent text REFERENCES secret (name))")
			.update();
		this.database.jdbc().sql("INSERT INTO secret VALUES (1, '" + CANARY + "', 'x')").update();
		List<String> statements = List.of("INSERT INTO secret VALUES (2, '" + CANARY + "');",
				"UPDATE secret SET note = '' WHERE name = '" + CANARY + "';",
				"ALTER TABLE secret ALTER COLUMN name TYPE int USING name::int;",
				"ALTER TABLE secret ADD CHECK (length(name) < 3);",
				"INSERT INTO secret VALUES (3, 'y', 'z', '" + CANARY + "!');",
				"INSERT INTO secret (name) VALUES ('" + CANARY + "');",
				"CREATE TABLE child (id int, name varchar(3)); INSERT INTO child SELECT id, name FROM secret;");
		for (String statement : statements) {
			this.files.branch("one", "", statement, "");
			assertThat(fail(this.database.dataSource())).as(statement).isInstanceOf(StepFailedException.class);
		}
		assertThatTheCanaryIsSilent(statements.size());
	}

	@Test
	void passwordsInScriptsThatSucceed() {
		String role = "canary_" + this.database.url().replaceAll(".*_", "");
		this.files.add("one", "CREATE ROLE " + role + " PASSWORD '" + CANARY + "';",
				"ALTER ROLE " + role + " PASSWORD '" + CANARY + "';\nDROP ROLE " + role + ";");
		Migrations migrations = this.files.on(this.database.dataSource());

		migrations.upgrade();

		this.seen.append(migrations.status()).append(migrations.show("one").orElseThrow()).append(migrations.log());
		assertThatTheCanaryIsSilent(0);
		migrations.downgrade("base");
	}

	@Test
	void whatIsSaidOfAScriptThatWasChanged() {
		this.files.add("one", "CREATE TABLE tag (name text);\nINSERT INTO tag VALUES ('a');\nSELECT 1;", "");
		this.files.on(this.database.dataSource()).upgrade();
		this.files.change("one", "('a')", "('" + CANARY + "')");
		this.files.change("one", "SELECT 1;", "ALTER ROLE nobody_at_all PASSWORD '" + CANARY + "';");

		assertThat(fail(this.database.dataSource())).isInstanceOf(ChangedScriptException.class);

		this.seen.append(this.files.on(this.database.dataSource()).accept("one"));
		assertThat(this.seen).contains("statement 2 (line ", "statement 3 (line ");
		assertThatTheCanaryIsSilent(1);
	}

	private MigrationException fail(DataSource source) {
		MigrationException failure = catchThrowableOfType(MigrationException.class, this.files.on(source)::upgrade);
		StringWriter text = new StringWriter();
		failure.printStackTrace(new PrintWriter(text));
		this.seen.append("FAILED ").append(text).append(failure.failure());
		return failure;
	}

	private void assertThatTheCanaryIsSilent(int failures) {
		for (ILoggingEvent event : this.messages.events()) {
			this.seen.append(event.getFormattedMessage());
			if (event.getThrowableProxy() != null) {
				this.seen.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
			}
		}
		List<String> rows = new ArrayList<>();
		for (String table : List.of("boards_migrations", "boards_migrations_log", "boards_migrations_journal")) {
			if (this.database.jdbc()
				.sql("SELECT to_regclass(?) IS NOT NULL")
				.param(table)
				.query(Boolean.class)
				.single()) {
				rows.addAll(this.database.jdbc().sql("SELECT t::text FROM " + table + " t").query(String.class).list());
			}
		}
		assertThat(this.seen.toString().split("FAILED ")).hasSize(failures + 1);
		assertThat(this.seen.toString()).doesNotContain(CANARY);
		assertThat(rows.toString()).doesNotContain(CANARY);
	}

}
