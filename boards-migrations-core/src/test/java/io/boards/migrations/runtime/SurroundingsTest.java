package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Connections that are not as new, and schemas that are not empty.
 */
@PostgresTest
class SurroundingsTest {

	private final TestDatabase database;

	private final RevisionFiles files;

	private final Connection connection;

	private final SingleConnectionDataSource pool;

	SurroundingsTest(TestDatabase database, @TempDir Path directory) throws SQLException {
		this.database = database.another();
		this.files = new RevisionFiles(directory);
		this.connection = this.database.dataSource().getConnection();
		this.pool = new SingleConnectionDataSource(this.connection, true);
	}

	@BeforeEach
	void aRevision() {
		this.files.add("one", "CREATE TABLE tag (id int);", "DROP TABLE tag;");
	}

	@AfterEach
	void close() throws SQLException {
		this.connection.close();
		this.database.close();
	}

	@Test
	void theConnectionIsGivenBackAsItWasTaken() throws SQLException {
		this.connection.setAutoCommit(false);
		this.files.add("two", "SET LOCAL work_mem = '99MB';\nSET LOCAL search_path = pg_catalog;", "");
		String before = settings();
		this.connection.commit();

		this.files.on(this.pool).upgrade();

		assertThat(this.connection.getAutoCommit()).isFalse();
		assertThat(settings()).isEqualTo(before);
	}

	@Test
	void aTemporaryTableCannotTakeThePlaceOfTheTools() throws SQLException {
		this.files.on(this.pool).upgrade();
		run("CREATE TEMP TABLE boards_migrations (LIKE public.boards_migrations)");
		run("CREATE TEMP TABLE boards_migrations_log (LIKE public.boards_migrations_log)");
		this.files.add("two", "CREATE TABLE note (id int);", "DROP TABLE note;");

		RunReport report = this.files.on(this.pool).upgrade();

		assertThat(report.before()).containsExactly("one");
		assertThat(JdbcClient.create(this.pool)
			.sql("SELECT revision FROM public.boards_migrations ORDER BY 1")
			.query(String.class)
			.list()).containsExactly("one", "two");
		assertThat(JdbcClient.create(this.pool)
			.sql("SELECT count(*) FROM pg_temp.boards_migrations")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void inAnEmptyDatabaseATemporaryTableIsNotTakenForTheTools() throws SQLException {
		run("CREATE TEMP TABLE boards_migrations AS SELECT 'one'::text AS revision, '{}'::text[] AS parents,"
				+ " '{}'::text[] AS depends_on, '' AS message, now() AS created_at, NULL::text AS checksum,"
				+ " NULL::text AS downgrade, now() AS applied_at, '' AS applied_by, 0::bigint AS duration_ms");

		RunReport report = this.files.on(this.pool).upgrade();

		assertThat(report.before()).isEmpty();
		assertThat(this.database.jdbc().sql("SELECT revision FROM public.boards_migrations").query(String.class).list())
			.containsExactly("one");
	}

	@Test
	void functionsAndOperatorsOfTheSearchPathAreNotCalled() throws SQLException {
		run("CREATE TABLE called (what text)");
		for (String signature : List.of("clock_timestamp()", "current_schema()", "transaction_timestamp()")) {
			run("CREATE FUNCTION " + signature + " RETURNS text LANGUAGE sql AS"
					+ " $$ INSERT INTO public.called VALUES ('" + signature + "'); SELECT 'x' $$");
		}
		run("CREATE FUNCTION equal(text, varchar) RETURNS bool LANGUAGE sql AS"
				+ " $$ INSERT INTO public.called VALUES ('='); SELECT true $$");
		run("CREATE OPERATOR = (LEFTARG = text, RIGHTARG = varchar, FUNCTION = equal)");
		run("SET search_path = public, pg_catalog");

		this.files.on(this.pool).upgrade();
		this.files.on(this.pool).downgrade("base");
		this.files.on(this.pool).stamp("head");
		run("CREATE FUNCTION same(text, text) RETURNS bool LANGUAGE sql AS"
				+ " $$ INSERT INTO public.called VALUES ('= of text'); SELECT true $$");
		run("CREATE OPERATOR = (LEFTARG = text, RIGHTARG = text, FUNCTION = same)");
		this.files.add("two", "CREATE TABLE note (id int);", "DROP TABLE note;");
		this.files.on(this.pool).upgrade();
		this.files.change("one", "DROP TABLE tag;", "SELECT 1;");
		this.files.on(this.pool).accept("one");
		this.files.remove("two");
		this.files.on(this.pool).downgrade("one");

		assertThat(JdbcClient.create(this.pool).sql("SELECT what FROM public.called").query(String.class).list())
			.isEmpty();
	}

	@Test
	void migrationsRunUnderTheConnectionsOwnSearchPath() throws SQLException {
		run("CREATE SCHEMA app");
		run("SET search_path = app, public");

		this.files.on(this.pool).upgrade();

		assertThat(this.database.jdbc()
			.sql("SELECT relnamespace::regnamespace || '.' || relname FROM pg_class WHERE relkind = 'r'"
					+ " AND relnamespace IN ('app'::regnamespace, 'public'::regnamespace) ORDER BY 1")
			.query(String.class)
			.list()).containsExactly("app.boards_migrations", "app.boards_migrations_journal",
					"app.boards_migrations_log", "app.tag");
	}

	@Test
	void settingsOfTheRoleDoNotMatter() throws SQLException {
		run("SET standard_conforming_strings = off");
		run("SET default_transaction_isolation = 'serializable'");
		run("SET default_transaction_read_only = on");
		run("SET TimeZone = 'Asia/Kolkata'");
		run("SET statement_timeout = '400ms'");
		this.files.add("two", "SELECT pg_sleep(0.6);\nCREATE TABLE path (p text DEFAULT 'C:\\');", "")
			.add("three", "ALTER TABLE path ADD COLUMN q text DEFAULT 'D:\\', ADD COLUMN r text DEFAULT 'as; is';", "");

		assertThat(this.files.on(this.pool).upgrade().current()).containsExactly("three");
		assertThat(this.files.on(this.pool).status().history()).extracting((entry) -> entry.revision().created())
			.extracting(Object::toString)
			.containsExactly("2026-01-01T00:00:03Z", "2026-01-01T00:00:02Z", "2026-01-01T00:00:01Z");
		assertThat(this.database.jdbc()
			.sql("SELECT created_at = '2026-01-01 00:00:01Z' FROM boards_migrations WHERE revision = 'one'")
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void warningsOfTheServerAreLogged() {
		ListAppender<ILoggingEvent> messages = new ListAppender<>();
		Logger logger = (Logger) LoggerFactory.getLogger("io.boards.migrations");
		logger.addAppender(messages);
		messages.start();
		try {
			this.files.add("two", "DO $$ BEGIN RAISE WARNING 'careful'; RAISE NOTICE 'chatter'; END $$;", "");
			this.files.on(this.pool).upgrade();
		}
		finally {
			logger.detachAppender(messages);
		}
		assertThat(messages.list).extracting(ILoggingEvent::getFormattedMessage)
			.filteredOn((message) -> message.startsWith("PostgreSQL"))
			.containsExactly("PostgreSQL: careful");
	}

	@Test
	void aScriptMayChangeHowStringsAreRead() {
		this.files.add("two", """
				CREATE TABLE path (p text);
				SET LOCAL standard_conforming_strings = off;
				SET LOCAL escape_string_warning = off;
				INSERT INTO path VALUES ('it\\'s; here');
				SET LOCAL standard_conforming_strings = on;
				INSERT INTO path VALUES ('C:\\');""", "");

		this.files.on(this.pool).upgrade();

		assertThat(this.database.jdbc().sql("SELECT p FROM path").query(String.class).list())
			.containsExactly("it's; here", "C:\\");
	}

	@Test
	void rowsOfAQueryInAScriptAreReadAndDropped() {
		this.files.add("two", "SELECT * FROM generate_series(1, 5000);\nSELECT set_config('a.b', 'c', true);", "");

		assertThat(this.files.on(this.pool).upgrade().current()).containsExactly("two");
	}

	private String settings() {
		return JdbcClient.create(this.pool)
			.sql("SELECT concat_ws('|', current_setting('search_path'), current_setting('lock_timeout'),"
					+ " current_setting('statement_timeout'), current_setting('work_mem'),"
					+ " current_setting('idle_in_transaction_session_timeout'), current_user)")
			.query(String.class)
			.single();
	}

	private void run(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
