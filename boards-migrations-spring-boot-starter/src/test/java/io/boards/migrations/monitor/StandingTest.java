package io.boards.migrations.monitor;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.revision.Direction;
import io.boards.migrations.revision.Plan;
import io.boards.migrations.revision.Step;
import io.boards.migrations.runtime.RevisionFiles;
import io.boards.migrations.runtime.RunReport;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often the database is asked for what is shown.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class StandingTest {

	private final TestDatabase database;

	private final Counting source;

	private final Migrations migrations;

	private final RunWatch watch = new RunWatch();

	private long now = 1;

	private final Standing standing;

	StandingTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		new RevisionFiles(directory).add("one", "CREATE TABLE tag (id int);", "DROP TABLE tag;");
		this.source = new Counting(this.database.dataSource());
		this.migrations = Migrations.builder(this.source).locations(List.of("file:" + directory)).build();
		this.standing = new Standing(this.migrations, this.watch, () -> this.now);
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void itIsAskedOnceInTenSeconds() {
		assertThat(this.standing.known()).isEmpty();
		ask(20);
		assertThat(this.source.connections).isEqualTo(1);

		pass(Duration.ofMillis(9999));
		ask(20);
		assertThat(this.source.connections).isEqualTo(1);

		pass(Duration.ofMillis(1));
		ask(20);
		assertThat(this.source.connections).isEqualTo(2);
		assertThat(this.standing.known().map(Seen::pending)).contains(1);
	}

	@Test
	void itIsAskedAgainWhenARunHasEnded() {
		ask(1);
		this.watch.runDone(Direction.UPGRADE, new RunReport(List.of(), List.of(), List.of(), List.of(), Duration.ZERO));
		ask(20);
		assertThat(this.source.connections).isEqualTo(2);
	}

	@Test
	void itIsNotAskedWhileARunGoesOn() {
		ask(1);
		pass(Duration.ofMinutes(1));
		this.watch.planned(
				new Plan(List.of(new Step(this.migrations.status().history().get(0).revision(), Direction.UPGRADE))));
		this.source.connections = 0;

		ask(20);

		assertThat(this.source.connections).isZero();
		assertThat(this.standing.recent().map(Seen::pending)).as("what was known before").contains(1);
	}

	@Test
	void whereItDoesNotAnswerItIsLeftInPeaceToo(CapturedOutput output) {
		this.source.away = true;
		ask(20);
		pass(Duration.ofSeconds(10));
		ask(20);

		assertThat(this.source.connections).isEqualTo(2);
		assertThat(this.standing.recent()).isEmpty();
		assertThat(output.getOut())
			.containsOnlyOnce("Where the database stands is not known: The database gave no connection.");
	}

	private void ask(int times) {
		for (int i = 0; i < times; i++) {
			this.standing.recent();
		}
	}

	private void pass(Duration time) {
		this.now += time.toNanos();
	}

	private static final class Counting extends DelegatingDataSource {

		private int connections;

		private boolean away;

		Counting(DataSource source) {
			super(source);
		}

		@Override
		public Connection getConnection() throws SQLException {
			this.connections++;
			if (this.away) {
				throw new SQLException("away", "08001");
			}
			return super.getConnection();
		}

	}

}
