package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.boards.migrations.revision.Direction;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

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
	void whoHearsOfARunMayUseTheOnlyConnectionBeforeItAndAfterIt() {
		try (HikariDataSource pool = pool(1)) {
			List<Integer> tables = new ArrayList<>();
			RunListener asking = new RunListener() {

				@Override
				public void runBegun(Direction direction) {
					ask();
				}

				@Override
				public void runDone(Direction direction, RunReport report) {
					ask();
				}

				private void ask() {
					tables.add(JdbcClient.create(pool)
						.sql("SELECT count(*) FROM pg_tables WHERE tablename = 'tag'")
						.query(Integer.class)
						.single());
				}

			};

			assertThat(this.files.on(pool).upgrade("head", asking).steps()).hasSize(1);
			assertThat(this.files.on(pool).upgrade("head", asking).steps()).isEmpty();

			assertThat(tables).containsExactly(0, 1, 1, 1);
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

	@Test
	void aPoolThatIsTooSmallIsToldBeforeTheFirstStepAndWithoutWaiting(@TempDir Path directory) {
		RevisionFiles both = new RevisionFiles(directory).add("one", "CREATE TABLE tag (id int);", "")
			.outside("two", "CREATE INDEX CONCURRENTLY ON tag (id);", "");
		long start = System.nanoTime();
		try (HikariDataSource pool = pool(1)) {
			assertThat(new FailureText(this.database, directory)
				.of(SecondConnectionException.class, both.on(new DelegatingDataSource(pool))::upgrade)).isEqualTo(
						"""
								The pool has one connection, and a step that runs outside a transaction needs two. Nothing was run.
								    revision: two (Revision number 2)
								    file:     FILES/two.sql
								  What to do: Let the pool have at least two connections (spring.datasource.hikari.maximum-pool-size; for \
								PgBouncer pool_size): one holds the lock while the other runs the statements.""");
			assertNothingIsLeft();
			assertThat(both.on(pool).upgrade("one").current()).containsExactly("one");
		}
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
	}

	private HikariDataSource pool() {
		return pool(2);
	}

	private HikariDataSource pool(int size) {
		HikariConfig config = new HikariConfig();
		config.setDataSource(this.database.dataSource());
		config.setAutoCommit(this.autoCommit);
		config.setMaximumPoolSize(size);
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
