package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * A section outside a transaction where there is one connection and no second one: it is
 * told, and nobody waits for ever.
 */
@PostgresTest
class SecondConnectionTest {

	private static final String REMEDY = "  What to do: Let the pool have at least two connections"
			+ " (spring.datasource.hikari.maximum-pool-size; for PgBouncer pool_size): one holds the lock while the other"
			+ " runs the statements.";

	private final TestDatabase database;

	private final FailureText text;

	private final RevisionFiles files;

	SecondConnectionTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.text = new FailureText(this.database, directory);
		this.files = new RevisionFiles(directory).add("one", "CREATE TABLE tag (id int);", "")
			.outside("two", "CREATE INDEX CONCURRENTLY tag_id ON tag (id);", "");
		this.files.on(this.database.dataSource()).upgrade("one");
	}

	@AfterEach
	void nothingIsLeftBehind() {
		Invariants.assertHoldOfAny(this.database);
		this.database.close();
	}

	@Test
	void aDataSourceThatGivesTheSameConnectionAgain() throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection()) {
			assertThat(this.text.of(SecondConnectionException.class,
					this.files.on(new SingleConnectionDataSource(connection, true))::upgrade))
				.isEqualTo("""
						The DataSource has one connection for all, and a step that runs outside a transaction needs two.
						    revision: two (Revision number 2)
						    file:     FILES/two.sql
						""" + REMEDY);
			Invariants.assertHoldOfAny(this.database);
		}
	}

	/** As PgBouncer does with one connection to the server, in transaction pooling. */
	@Test
	void aPoolerThatLetsOneThroughAtATime() throws Exception {
		String locked = "SELECT count(*) > 0 FROM pg_locks WHERE locktype = 'advisory'"
				+ " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
		try (Gate gate = Gate.to(this.database,
				(asked) -> !this.database.jdbc().sql(locked).query(Boolean.class).single())) {
			PGSimpleDataSource work = this.database.dataSource().unwrap(PGSimpleDataSource.class);
			work.setUrl(gate.url());

			assertThat(this.text.of(SecondConnectionException.class,
					this.files.on(new FirstThenOthers(work, this.database.dataSource()))::upgrade))
				.isEqualTo(
						"""
								A pooler such as PgBouncer lets only one connection through to the server, and a step that runs outside \
								a transaction needs two.
								    revision: two (Revision number 2)
								    file:     FILES/two.sql
								    error:    no answer within 10 s while the lock was held
								"""
								+ REMEDY);
		}
	}

	@Test
	void aPoolThatLetsWaitForEver() throws Exception {
		CountDownLatch given = new CountDownLatch(1);
		CountDownLatch back = new CountDownLatch(1);
		Connection connection = this.database.dataSource().getConnection();
		PromptDataSource prompt = new PromptDataSource(new DelegatingDataSource(this.database.dataSource()) {

			@Override
			public Connection getConnection() throws SQLException {
				boolean waiting = true;
				while (waiting) {
					try {
						given.await();
						waiting = false;
					}
					catch (InterruptedException ex) {
						// So does a pool that does not listen.
					}
				}
				back.countDown();
				return connection;
			}

		}, Duration.ofMillis(100));

		assertThat(catchThrowable(prompt::getConnection)).isInstanceOf(SQLTimeoutException.class)
			.hasMessage("The DataSource gave no connection within 0 s");

		given.countDown();
		back.await();
		ExecutorService thread = Executors.newSingleThreadExecutor();
		Future<?> closed = thread.submit(() -> {
			while (!connection.isClosed()) {
				Thread.onSpinWait();
			}
			return null;
		});
		thread.shutdown();
		assertThat(closed).as("what comes too late is given back").succeedsWithin(Duration.ofSeconds(10));
	}

	@Test
	void aPoolThatGivesAConnectionInTimeOrFails() throws SQLException {
		PromptDataSource prompt = new PromptDataSource(this.database.dataSource(), Duration.ofSeconds(10));
		try (Connection connection = prompt.getConnection()) {
			assertThat(connection.isClosed()).isFalse();
		}
		SQLException refused = new SQLException("no more");
		assertThat(catchThrowable(new PromptDataSource(new DelegatingDataSource() {

			@Override
			public Connection getConnection() throws SQLException {
				throw refused;
			}

		}, Duration.ofSeconds(10))::getConnection)).isSameAs(refused);
	}

}
