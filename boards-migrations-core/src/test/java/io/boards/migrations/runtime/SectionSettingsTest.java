package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.boards.migrations.Migrations;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * What the statements of a section outside a transaction run under.
 */
@PostgresTest
class SectionSettingsTest {

	private final TestDatabase database;

	private final RevisionFiles files;

	SectionSettingsTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.files = new RevisionFiles(directory).add("one", "CREATE TABLE tag (id int);", "DROP TABLE tag;");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	private Migrations migrations() {
		return this.files.on(this.database.dataSource());
	}

	@Test
	void aTableThatIsLockedForAMomentDelaysTheStatement() throws Exception {
		this.files.outside("two", "ALTER TABLE tag ADD COLUMN name text;\nVACUUM FULL tag;", "");
		migrations().upgrade("one");
		RunSettings settings = RunSettings.standard().withLocks(Duration.ofMillis(50), Duration.ofSeconds(20));
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try (Connection reader = this.database.dataSource().getConnection();
				Statement statement = reader.createStatement()) {
			reader.setAutoCommit(false);
			statement.execute("LOCK TABLE tag IN ACCESS SHARE MODE");
			Future<RunReport> run = thread.submit(() -> this.files.on(this.database.dataSource(), settings).upgrade());
			until("SELECT count(*) > 0 FROM pg_stat_activity WHERE query LIKE 'ALTER TABLE tag%' AND wait_event_type = 'Lock'"
					+ " AND datname = current_database()");
			until("SELECT count(*) = 0 FROM pg_stat_activity WHERE query LIKE 'ALTER TABLE tag%' AND wait_event_type = 'Lock'"
					+ " AND datname = current_database()");
			reader.rollback();
			assertThat(run.get().current()).containsExactly("two");
		}
		finally {
			thread.shutdown();
		}
		assertThat(list("SELECT concat_ws(' ', revision, outcome) FROM boards_migrations_log ORDER BY id"))
			.containsExactly("one done", "two done");
	}

	@Test
	void anIndexIsWaitedForHoweverShortTheTimeForLocksIs() throws Exception {
		this.files.outside("create", "CREATE INDEX CONCURRENTLY tag_id ON tag (id);", "")
			.outside("reindex", "REINDEX INDEX CONCURRENTLY tag_id;", "")
			.outside("drop", "DROP INDEX CONCURRENTLY tag_id;", "");
		migrations().upgrade("one");
		RunSettings settings = RunSettings.standard().withLocks(Duration.ofMillis(50), Duration.ZERO);
		this.database.jdbc()
			.sql("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET lock_timeout = 60', current_database()); END $$")
			.update();
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try (Connection writer = this.database.dataSource().getConnection();
				Statement statement = writer.createStatement()) {
			writer.setAutoCommit(false);
			for (String revision : List.of("create", "reindex", "drop")) {
				statement.execute("INSERT INTO tag VALUES (1)");
				Future<RunReport> run = thread
					.submit(() -> this.files.on(this.database.dataSource(), settings).upgrade(revision));
				until("SELECT count(*) > 0 FROM pg_stat_activity WHERE query ILIKE '" + revision
						+ "%INDEX CONCURRENTLY%' AND wait_event_type = 'Lock' AND datname = current_database()"
						+ " AND query_start < clock_timestamp() - interval '150 ms'");
				writer.commit();
				assertThat(run.get().current()).containsExactly(revision);
			}
		}
		finally {
			thread.shutdown();
		}
	}

	@Test
	void theServerNoticesAClientThatIsGoneAndTheConnectionIsGivenBackAsItWas() throws Exception {
		assumeThat(this.database.jdbc().sql("SHOW server_version_num").query(Integer.class).single())
			.isGreaterThanOrEqualTo(140000);
		String settings = "SELECT concat_ws(' ', current_setting('client_connection_check_interval'),"
				+ " current_setting('lock_timeout'), current_setting('statement_timeout'))";
		this.files
			.outside("two",
					"CREATE TABLE note AS " + settings + " AS settings;\nVACUUM tag;\n"
							+ "DO $$ BEGIN INSERT INTO note " + settings + "; COMMIT; END $$;",
					"")
			.add("three", "INSERT INTO note " + settings + ";", "");
		try (Connection connection = this.database.dataSource().getConnection()) {
			SingleConnectionDataSource pool = new SingleConnectionDataSource(connection, true);
			this.files.on(new FirstThenOthers(pool, this.database.dataSource())).upgrade();

			assertThat(list("SELECT settings FROM note")).containsExactly("500ms 2s 0", "500ms 2s 0", "500ms 2s 0");
			assertThat(JdbcClient.create(pool).sql(settings).query(String.class).single()).isEqualTo("0 0 0");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "preferQueryMode=simple", "preferQueryMode=extendedForPrepared",
			"preferQueryMode=extendedCacheEverything", "prepareThreshold=1", "prepareThreshold=0", "autosave=always",
			"reWriteBatchedInserts=true" })
	void everyModeOfTheDriverWillDo(String mode) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(this.database.url() + "?" + mode);
		source.setUser(this.database.user());
		source.setPassword(this.database.password());
		this.files.outside("two", """
				CREATE INDEX CONCURRENTLY IF NOT EXISTS tag_id ON tag (id);
				REINDEX INDEX CONCURRENTLY tag_id;
				INSERT INTO tag VALUES (1);
				INSERT INTO tag VALUES (1/(SELECT count(*) FROM tag WHERE id = 2));
				DO $$ BEGIN INSERT INTO tag VALUES (3); COMMIT; END $$;""", "");
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(this.files.on(source)::upgrade);
		this.database.jdbc().sql("INSERT INTO tag VALUES (2)").update();

		assertThat(this.files.on(source).upgrade().current()).containsExactly("two");
		assertThat(list("SELECT id FROM tag ORDER BY id")).containsExactly("1", "1", "2", "3");
		Invariants.assertHoldOfAny(this.database);
	}

	private void until(String condition) {
		Waiting.until(this.database, condition);
	}

	private List<String> list(String query) {
		return this.database.jdbc().sql(query).query(String.class).list();
	}

}
