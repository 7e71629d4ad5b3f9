package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.revision.Step;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the server keeps of a run from one step to the next, and that it does not keep it
 * longer.
 */
@PostgresTest
class KeptStatementsTest {

	private final TestDatabase database;

	private final TestRoles roles;

	private final RevisionFiles files;

	/** Before each step. */
	private final List<List<String>> kept = new ArrayList<>();

	KeptStatementsTest(TestDatabase parent, @TempDir Path directory) {
		this.database = parent.another();
		this.roles = new TestRoles(this.database, parent);
		this.files = new RevisionFiles(directory).add("one", "CREATE TABLE tag (id int);", "DROP TABLE tag;");
	}

	@AfterEach
	void nothingIsLeftBehind() {
		Invariants.assertHoldOfAny(this.database);
		this.database.close();
		this.roles.close();
	}

	@Test
	void whatIsTheSameForAllStepsIsKeptBehindTheFirstOneAndAsLongAsTheRun() throws SQLException {
		this.files.add("two", "CREATE TABLE note (id int);", "DROP TABLE note;")
			.header("three", "-- Depends-On: one", "CREATE TABLE more (id int);", "DROP TABLE more;");
		List<String> forth = List.of("begin", "check", "in_time_1", "in_time_2", "in_time_3", "note", "oneself");
		List<String> back = List.of("begin", "check", "in_time_2", "note", "oneself");

		run((migrations, session) -> migrations.upgrade("head", watching(session)));
		assertThat(this.kept).containsExactly(List.of(), forth, forth);
		this.kept.clear();
		run((migrations, session) -> migrations.downgrade("base", watching(session)));
		assertThat(this.kept).containsExactly(List.of(), back, back);
	}

	@Test
	void theLastStepOfARunLeavesNothingOfItForThoseWhoHearThatItIsDone() throws SQLException {
		this.files.add("two", "CREATE TABLE note (id int);", "");

		run((migrations, session) -> migrations.upgrade("head", new RunListener() {

			@Override
			public void done(StepReport report) {
				KeptStatementsTest.this.kept.add(kept(session));
			}

		}));

		assertThat(this.kept).extracting(List::size).containsExactly(6, 0);
	}

	@Test
	void itGoesWithARunThatFails() throws SQLException {
		this.files.add("two", "CREATE TABLE tag (id int);", "").add("three", "DROP TABLE tag;", "");

		run((migrations, session) -> assertThatExceptionOfType(StepFailedException.class)
			.isThrownBy(() -> migrations.upgrade("head", watching(session))));
		assertThat(this.kept.get(1)).hasSize(6);
	}

	@Test
	void itGoesAlsoWhereTheFailureCannotBeNoted() throws SQLException {
		this.files.add("two", "CREATE TABLE tag (id int);", "");

		run((migrations, session) -> assertThatExceptionOfType(StepFailedException.class)
			.isThrownBy(() -> migrations.upgrade("head", new RunListener() {

				@Override
				public void begun(Step step) {
					if (step.revision().id().equals("two")) {
						session.sql("ALTER TABLE boards_migrations_log ADD CHECK (outcome <> 'failed')").update();
					}
				}

			})));
	}

	@ParameterizedTest
	@ValueSource(strings = { "DEALLOCATE ALL;", "DO $$ BEGIN EXECUTE 'DEALLOCATE ALL'; END $$;" })
	void aScriptThatLetsItGoIsRunAllTheSameAndSoIsWhatFollows(String statement) throws SQLException {
		this.files.add("two", statement, "")
			.add("three", "CREATE TABLE note (id int);", "")
			.add("four", "CREATE TABLE more (id int);", "")
			.add("five", statement, "");

		run((migrations, session) -> assertThat(migrations.upgrade("head", watching(session)).steps()).hasSize(5));
		assertThat(this.kept).extracting(List::size).containsExactly(0, 6, 6, 6, 6);
		assertThat(this.database.jdbc()
			.sql("SELECT revision FROM boards_migrations_log WHERE outcome = 'done' ORDER BY id")
			.query(String.class)
			.list()).containsExactly("one", "two", "three", "four", "five");
	}

	@Test
	void whoeverLetsItGoBetweenTwoStepsIsNotInTheWayEither() throws SQLException {
		this.files.add("two", "CREATE TABLE note (id int);", "").add("three", "DROP TABLE note;", "");

		run((migrations, session) -> assertThat(migrations.upgrade("head", new RunListener() {

			@Override
			public void begun(Step step) {
				session.sql("DEALLOCATE ALL").update();
			}

		}).current()).containsExactly("three"));
	}

	@Test
	void wherePartOfAScriptGoesTheLongWayAndLetsItGoTheNextOnesGoAtOnceAgain() throws SQLException {
		this.files.add("two", "CREATE TABLE two (id int);", "")
			.add("three", "SET LOCAL work_mem = '5MB';\nDEALLOCATE ALL;", "");
		for (String id : List.of("four", "five", "six")) {
			this.files.add(id, "CREATE TABLE " + id + " (id int);", "");
		}
		CountingDataSource source = new CountingDataSource(this.database.dataSource());
		this.files.on(source).upgrade("one");
		source.reset();

		this.files.on(source).upgrade();

		// Around "three" settings are looked at; "four" is tried at once, which is taken
		// back, and then goes the long way too. At the end it is asked what is left.
		assertThat(source.messages()).isEqualTo(2 + 2 + (1 + 2 + 1) + (2 + 2) + 1 + 1 + 1);
	}

	@Test
	void whatGoesTheLongWayInBetweenLeavesItThere() throws SQLException {
		this.files.add("two", "SET LOCAL work_mem = '5MB';", "")
			.add("three", "CREATE TABLE three (id int);", "")
			.add("four", "SET LOCAL work_mem = '5MB';", "");
		List<String> names = new ArrayList<>();

		run((migrations, session) -> migrations.upgrade("head", new RunListener() {

			@Override
			public void begun(Step step) {
				names.addAll(session.sql("SELECT name FROM pg_prepared_statements WHERE name LIKE '%\\_note'")
					.query(String.class)
					.list());
			}

		}));

		assertThat(names).hasSize(3).containsOnly(names.get(0));
	}

	@Test
	void whereNoStepGoesAtOnceNothingIsKept() throws SQLException {
		this.files.remove("one");
		this.files.branch("uno", "", "SET LOCAL work_mem = '5MB';", "").add("two", "SET LOCAL work_mem = '5MB';", "");

		run((migrations, session) -> migrations.upgrade("head", watching(session)));

		assertThat(this.kept).containsExactly(List.of(), List.of());
	}

	@Test
	void inTheSimpleModeOfTheDriverNothingIsLeftByAFirstStepThatFailsEither() throws SQLException {
		this.files.add("two", "CREATE TABLE note (id int);", "").add("three", "DROP TABLE note;", "");
		this.files.change("one", "CREATE TABLE tag (id int);", "CREATE TABLE tag (id int);\nDROP TABLE nowhere;");
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(this.database.url());
		source.setUser(this.database.user());
		source.setPassword(this.database.password());
		source.setPreferQueryMode(PreferQueryMode.SIMPLE);

		run(source, RunSettings.standard(), (migrations,
				session) -> assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrations::upgrade));
		this.files.change("one", "DROP TABLE nowhere;", "");
		run(source, RunSettings.standard(), (migrations, session) -> migrations.upgrade("head", watching(session)));

		assertThat(this.kept).extracting(List::size).containsExactly(0, 6, 6);
	}

	/** The driver waits for an answer behind each 256 statements. */
	@ParameterizedTest
	@CsvSource({ "EXTENDED, 0", "SIMPLE, 0", "EXTENDED, 240", "EXTENDED, 244", "EXTENDED, 246", "EXTENDED, 248" })
	void itIsKeptForTheRoleThatAloneSeesTheTables(PreferQueryMode mode, int statements) throws SQLException {
		String owner = this.roles.create("owner", "NOLOGIN");
		String deployer = this.roles.create("deployer", "LOGIN NOINHERIT");
		this.database.jdbc().sql("GRANT " + owner + " TO " + deployer).update();
		this.database.jdbc().sql("CREATE SCHEMA hidden AUTHORIZATION " + owner).update();
		this.files.add("two", "CREATE TABLE hidden.note (id int);", "").add("three", "DROP TABLE hidden.note;", "");
		this.files.change("one", "CREATE TABLE tag (id int);",
				"CREATE TABLE hidden.tag (id int);\n" + "INSERT INTO hidden.tag VALUES (1);\n".repeat(statements));
		PGSimpleDataSource source = (PGSimpleDataSource) this.roles.connecting(deployer);
		source.setPreferQueryMode(mode);

		run(source, RunSettings.standard().withRole(owner).withSchema("hidden"),
				(migrations, session) -> migrations.upgrade("head", watching(session)));

		assertThat(this.kept).extracting(List::size).containsExactly(0, 6, 6);
		this.database.jdbc().sql("DROP SCHEMA hidden CASCADE").update();
	}

	private void run(Work work) throws SQLException {
		run(this.database.dataSource(), RunSettings.standard(), work);
	}

	/** On a connection as a pool would keep it. */
	private void run(DataSource source, RunSettings settings, Work work) throws SQLException {
		try (Connection connection = source.getConnection()) {
			SingleConnectionDataSource pool = new SingleConnectionDataSource(connection, true);
			JdbcClient session = JdbcClient.create(pool);
			work.on(this.files.on(pool, settings), session);
			assertThat(kept(session)).isEmpty();
		}
	}

	private RunListener watching(JdbcClient session) {
		return new RunListener() {

			@Override
			public void begun(Step step) {
				KeptStatementsTest.this.kept.add(kept(session));
			}

		};
	}

	private static List<String> kept(JdbcClient session) {
		return session.sql("""
				SELECT regexp_replace(name, '^boards_migrations_[0-9a-z]+_', '') FROM pg_prepared_statements
				WHERE starts_with(name, 'boards_migrations_') ORDER BY name""").query(String.class).list();
	}

	private interface Work {

		void on(Migrations migrations, JdbcClient session);

	}

}
