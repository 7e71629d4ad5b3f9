package io.boards.migrations.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.NoReplayException;
import io.boards.migrations.runtime.RevisionFiles;
import io.boards.migrations.runtime.RunSettings;
import io.boards.migrations.runtime.ThrowAwayDatabase.ThrowAwayException;
import io.boards.migrations.runtime.Waiting;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The databases in which revisions are tried: who makes them, and that they go.
 */
@PostgresTest
class OtherDatabasesTest {

	private final TestDatabase database;

	private final Path directory;

	private final RevisionFiles files;

	OtherDatabasesTest(TestDatabase database, @TempDir Path directory) {
		this.database = database;
		this.directory = directory;
		this.files = new RevisionFiles(directory);
	}

	@AfterEach
	void nothingIsLeft() {
		Leftovers.assertNone(this.database);
	}

	@Test
	void aRoleThatMayNotMakeDatabasesIsTold() {
		this.files.add("one", "SELECT 1;", "SELECT 1;");
		this.database.jdbc().sql("CREATE ROLE verify_modest LOGIN PASSWORD 'modest'").update();
		try {
			PGSimpleDataSource modest = (PGSimpleDataSource) this.database.dataSource();
			modest.setUser("verify_modest");
			modest.setPassword("modest");
			Migrations migrations = this.files.builder(modest).siblings(this.database::sibling).build();

			assertThatThrownBy(migrations::verify).isInstanceOf(ThrowAwayException.class)
				.hasMessage(
						"""
								A database to replay the revisions in cannot be made, or not be dropped.
								    SQLSTATE: 42501
								    error:    permission denied to create database
								  What to do: The role needs the right to create databases (ALTER ROLE … CREATEDB) on a server that is not \
								read-only. What is left behind is dropped by the next replay.""");
		}
		finally {
			this.database.jdbc().sql("DROP ROLE verify_modest").update();
		}
	}

	@Test
	void whereOtherDatabasesCannotBeReachedItIsTold() {
		this.files.add("one", "SELECT 1;", "SELECT 1;");
		Migrations migrations = this.files.builder(this.database.dataSource()).build();

		assertThatThrownBy(migrations::verify).isInstanceOf(NoReplayException.class)
			.hasMessage(
					"""
							It is not known how to reach another database of this server, so nothing can be replayed there.
							  What to do: Configure the DataSource by spring.datasource.url, username and password, or as a pool of HikariCP. \
							The connected database itself can be used by check and revision, without --from-revisions, and by lint, with --live.""");
	}

	@Test
	void aRoleThatIsTakenOwnsTheDatabases() {
		this.database.makeRoles("verify_owner");
		this.files.add("one", "CREATE TABLE tag (id int);", "DROP TABLE tag;")
			.add("two", "CREATE TABLE locked (id int); REVOKE ALL ON locked FROM CURRENT_USER;", "DROP TABLE locked;");
		this.database.jdbc().sql("CREATE ROLE verify_taker LOGIN NOINHERIT CREATEDB PASSWORD 'taker'").update();
		this.database.jdbc().sql("GRANT verify_owner TO verify_taker").update();
		try {
			Migrations migrations = this.files.builder(as("verify_taker", this.database.dataSource()))
				.siblings((name) -> as("verify_taker", this.database.sibling(name)))
				.settings(RunSettings.standard().withRole("verify_owner").withSchema("keeper"))
				.build();

			VerifyReport report = migrations.verify();
			report.assertClean();
			assertThat(report.revisions()).extracting((each) -> each.data().notSeeded())
				.containsExactly(List.of(), List.of("public.locked (SQLSTATE 42501)"));
		}
		finally {
			this.database.jdbc().sql("DROP ROLE verify_taker").update();
		}
	}

	/**
	 * Only the one that is killed stops in the middle, where the first copy goes down.
	 */
	@Test
	void whatAKilledVerificationLeftIsDropped(@TempDir Path output) throws IOException, InterruptedException {
		this.files.add("one", "CREATE TABLE tag (id int);",
				"DROP TABLE tag;\nSELECT pg_sleep(60) WHERE current_setting('application_name') = '"
						+ VerifyingProcess.NAME + "';");
		Process process = VerifyingProcess.start(this.database, "file:" + this.directory,
				output.resolve("said").toFile());
		try {
			Waiting.until(this.database, "SELECT count(*) = 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
					+ " AND application_name = '" + VerifyingProcess.NAME + "'");
		}
		finally {
			process.destroyForcibly().waitFor();
		}
		Waiting.until(this.database, "SELECT NOT EXISTS (SELECT FROM pg_stat_activity WHERE state = 'idle'"
				+ " AND application_name = '" + VerifyingProcess.NAME + "')");
		assertThat(Leftovers.of(this.database)).as("the database and its copy").hasSize(2);

		this.files.builder(this.database.dataSource()).siblings(this.database::sibling).build().verify().assertClean();

		assertThat(this.database.jdbc()
			.sql("SELECT count(*) FROM pg_stat_activity WHERE application_name = ?")
			.param(VerifyingProcess.NAME)
			.query(Integer.class)
			.single()).isZero();
	}

	private static DataSource as(String role, DataSource source) {
		PGSimpleDataSource other = (PGSimpleDataSource) source;
		other.setUser(role);
		other.setPassword("taker");
		return other;
	}

}
