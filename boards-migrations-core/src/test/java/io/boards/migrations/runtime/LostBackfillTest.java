package io.boards.migrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.boards.migrations.Migrations;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A backfill loses its connections before each of its statements, and before the answer
 * to each of its messages; the next start goes on.
 */
@PostgresTest
class LostBackfillTest {

	private final Filling filling;

	LostBackfillTest(TestDatabase database) {
		this.filling = new Filling(database);
	}

	@AfterEach
	void close() {
		this.filling.close();
	}

	@Test
	void eachRowIsChangedOnceWhereverItEnds() throws Exception {
		assertThat(lost(9)).isGreaterThan(10);
	}

	@Test
	@Tag("faults")
	void eachRowIsChangedOnceWhereverItEndsAtEveryMoment() throws Exception {
		assertThat(lost(1)).isGreaterThan(100);
	}

	private int lost(int step) throws Exception {
		this.filling.sql("CREATE TABLE tag (id int PRIMARY KEY, n int)")
			.code((op) -> op.backfill("tag").set("n = n + 1").batchSize(4))
			.run();
		int moments = 0;
		for (int moment = 1; isLostBefore(moment); moment += step) {
			this.filling.run();
			assertThat(this.filling.list("SELECT n FROM tag", Integer.class)).as("lost before moment %d", moment)
				.hasSize(10)
				.containsOnly(1);
			Invariants.assertHoldOfAny(this.filling.database());
			moments++;
		}
		return moments;
	}

	private boolean isLostBefore(int moment) throws Exception {
		this.filling.sql("DELETE FROM boards_migrations")
			.sql("DELETE FROM boards_migrations_log")
			.sql("TRUNCATE tag")
			.sql("INSERT INTO tag SELECT n, 0 FROM generate_series(1, 10) AS n");
		AtomicInteger passed = new AtomicInteger();
		// Nobody could be told that a connection is lost that he does not have.
		AtomicBoolean opening = new AtomicBoolean();
		try (Gate gate = Gate.to(this.filling.database(),
				(asked) -> opening.get() || passed.incrementAndGet() != moment)) {
			List<Connection> connections = new CopyOnWriteArrayList<>();
			PGSimpleDataSource source = new PGSimpleDataSource() {
				@Override
				public Connection getConnection() throws SQLException {
					opening.set(true);
					connections.add(super.getConnection());
					opening.set(false);
					return connections.get(connections.size() - 1);
				}
			};
			source.setUrl(gate.url());
			source.setUser(this.filling.database().user());
			source.setPassword(this.filling.database().password());
			gate.closed().thenRun(() -> connections.forEach(LostBackfillTest::lose));
			try {
				Migrations.builder(source)
					.locations(List.of("classpath:io/boards/migrations/runtime/filling"))
					.build()
					.upgrade();
			}
			catch (MigrationException ex) {
				assertThat(gate.closed()).as(ex.getMessage()).isDone();
			}
			return gate.closed().isDone();
		}
	}

	private static void lose(Connection connection) {
		try {
			connection.abort(Runnable::run);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
