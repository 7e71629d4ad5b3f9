package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A pool keeps its connections, so a transaction that is left open would stay open, and
 * the lock with it.
 */
@PostgresTest
@ParameterizedClass
@ValueSource(booleans = { true, false })
class PoolTest {

	@Parameter
	boolean autoCommit;

	private final TestDatabase database;

	private final RevisionFiles files;

	PoolTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.files = new RevisionFiles(directory).add("one", "CREATE TABLE tag (id int);", "DROP TABLE tag;");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void aStepThatSucceedsLeavesNothing() {
		this.files.outside("two", "CREATE INDEX CONCURRENTLY ON tag (id);", "")
			.add("three", "ALTER TABLE tag ADD COLUMN name text;", "");
		try (HikariDataSource pool = pool()) {
			assertThat(this.files.on(pool).upgrade().current()).containsExactly("three");
			assertNothingIsLeft();
		}
	}

	@Test
	void aStepThatFailsLeavesNothing() {
		this.files.add("two", "SELECT 1/0;", "");
		try (HikariDataSource pool = pool()) {
			assertThatExceptionOfType(StepFailedException.class).isThrownBy(this.files.on(pool)::upgrade);
			assertNothingIsLeft();
		}
	}

	@Test
	void aStepOutsideATransactionThatFailsLeavesNothing() {
		this.files.outside("two", "SELECT 1/0;", "");
		try (HikariDataSource pool = pool()) {
			assertThatExceptionOfType(StepFailedException.class).isThrownBy(this.files.on(pool)::upgrade);
			assertNothingIsLeft();
		}
	}

	@Test
	void aPlanThatIsGivenUpLeavesNothing() throws Exception {
		this.files.add("two", "SELECT 1;", "");
		this.files.on(this.database.dataSource()).upgrade("one");
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try (HikariDataSource pool = pool(); HeldLock held = HeldLock.on(this.database, "public")) {
			Future<RunReport> late = thread.submit(() -> this.files.on(pool).upgrade());
			Thread.sleep(300);
			held.run("DELETE FROM boards_migrations");
			held.commit();
			assertThat(late).failsWithin(Duration.ofSeconds(10));
			assertNothingIsLeft();
		}
		finally {
			thread.shutdown();
		}
	}

	private HikariDataSource pool() {
		HikariConfig config = new HikariConfig();
		config.setDataSource(this.database.dataSource());
		config.setAutoCommit(this.autoCommit);
		config.setMaximumPoolSize(2);
		return new HikariDataSource(config);
	}

	private void assertNothingIsLeft() {
		assertThat(this.database.jdbc()
			.sql("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
					+ " AND state LIKE 'idle in transaction%'")
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.database.jdbc()
			.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
					+ " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
			.query(Integer.class)
			.single()).isZero();
	}

}
