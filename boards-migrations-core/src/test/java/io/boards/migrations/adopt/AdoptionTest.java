package io.boards.migrations.adopt;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.boards.migrations.adopt.FlywayState.Applied;
import io.boards.migrations.adopt.LiquibaseState.ChangeSet;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.runtime.DatabaseException;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PostgresTest
class AdoptionTest {

	private final TestDatabase database;

	private final Connection connection;

	private final MigrationFiles files;

	AdoptionTest(TestDatabase database, @TempDir Path directory) throws SQLException {
		this.database = database.another();
		this.connection = this.database.dataSource().getConnection();
		this.files = new MigrationFiles(directory);
	}

	@AfterEach
	void close() throws SQLException {
		this.connection.close();
		this.database.close();
	}

	@Test
	void alembicsRevisionsAreFoundThroughTheSearchPath() throws SQLException {
		run("CREATE SCHEMA app; SET search_path = nowhere, app, public", ForeignTables.ALEMBIC.formatted("app"),
				"INSERT INTO app.alembic_version VALUES ('a1b2c3d4e5f6'), ('d7c16af77c9e')",
				ForeignTables.ALEMBIC.formatted("public"), "INSERT INTO public.alembic_version VALUES ('other')");

		assertThat(Adoption.alembicRevisions(this.connection, null)).containsExactlyInAnyOrder("a1b2c3d4e5f6",
				"d7c16af77c9e");
		assertThat(Adoption.alembicRevisions(this.connection, QualifiedName.parse("public.alembic_version")))
			.containsExactly("other");
	}

	@Test
	void nothingInTheSearchPathStandsInForTheTableOrAnOperator() throws SQLException {
		run(ForeignTables.ALEMBIC.formatted("public"), "INSERT INTO public.alembic_version VALUES ('real')", """
				CREATE TEMPORARY TABLE alembic_version (version_num text);
				INSERT INTO pg_temp.alembic_version VALUES ('false');
				CREATE SCHEMA evil;
				CREATE FUNCTION evil.no(name, name) RETURNS boolean LANGUAGE sql AS 'SELECT false';
				CREATE OPERATOR evil.= (FUNCTION = evil.no, LEFTARG = name, RIGHTARG = name);
				CREATE FUNCTION evil.unnest(name[]) RETURNS SETOF name LANGUAGE sql AS $$ SELECT 'evil'::name $$;
				CREATE TABLE evil.pg_class ();
				SET search_path = evil, pg_temp, pg_catalog, public""");

		assertThat(Adoption.alembicRevisions(this.connection, null)).containsExactly("real");
	}

	@Test
	void alembicsIdsMustBeThoseOfTheApplication() {
		RevisionGraph graph = RevisionGraph
			.of(List.of(new Revision("a1", List.of(), List.of(), List.of("line"), "", Instant.EPOCH),
					new Revision("b2", List.of("a1"), List.of(), List.of(), "", Instant.EPOCH)));

		assertThat(Adoption.requireKnown(List.of("a1"), graph)).containsExactly("a1");
		assertThatThrownBy(() -> Adoption.requireKnown(List.of("c3", "a1", "b", "line"), graph))
			.isInstanceOf(UnmatchedRevisionsException.class)
			.hasMessage(
					"""
							The database is at revisions that this application does not have.
							    unknown: b, c3, line
							    heads:   b2
							  What to do: Give the revisions of this application the ids that the other tool used, or add those \
							that are missing; or stamp the revision at which the database really is.""");
	}

	@Test
	void whereATableIsMissingItIsSaidWhereItWasLookedFor() throws SQLException {
		assertFailure(() -> Adoption.alembicRevisions(this.connection, null), """
				This database has no table of Alembic where it was looked for.
				    table:     alembic_version
				    looked in: public
				  What to do: See that the connection leads to the database that Alembic worked on. If the table has \
				another name or schema, name it as schema.table.""");
		assertFailure(() -> Adoption.liquibase(this.connection, QualifiedName.parse("a.b")), """
				This database has no table of Liquibase where it was looked for.
				    table:     b
				    looked in: a
				  What to do: See that the connection leads to the database that Liquibase worked on. If the table \
				has another name or schema, name it as schema.table.""");
		run("CREATE SCHEMA \"a.b\"", ForeignTables.FLYWAY.formatted("a.b"), "SET search_path = nowhere");
		assertFailure(() -> flyway(null), """
				This database has no table of Flyway where it was looked for.
				    table:     flyway_schema_history
				    looked in: no schema: the search path is empty
				    found in:  a.b
				  What to do: If it is the one that is meant, name it: "a.b".flyway_schema_history.""");
		assertThat(flyway(QualifiedName.parse("\"a.b\".flyway_schema_history")).version()).isEmpty();
	}

	@Test
	void aTableThatIsAnotherThanItSeemsIsRefused() throws SQLException {
		run("CREATE TABLE alembic_version (id int)");

		assertFailure(() -> Adoption.alembicRevisions(this.connection, null), """
				The table is none that Alembic keeps.
				    table:   public.alembic_version
				    columns: version_num were expected
				  What to do: Name the right one as schema.table.""");
	}

	@Test
	void aTableThatMayNotBeReadIsAFailureOfTheDatabase() throws SQLException {
		String role = "visitor_" + this.database.url().replaceAll(".*_", "");
		run(ForeignTables.ALEMBIC.formatted("public"), "CREATE ROLE " + role, "SET ROLE " + role);

		assertThatThrownBy(() -> Adoption.alembicRevisions(this.connection, null)).isInstanceOf(DatabaseException.class)
			.hasMessageStartingWith("""
					The database failed while boards-migrations was reading what Alembic did.
					    SQLSTATE: 42501
					    error:    permission denied for table alembic_version
					""");
		run("RESET ROLE", "DROP ROLE " + role);
	}

	@Test
	void flywaysJournalIsFollowedToItsEnd() throws SQLException {
		run(ForeignTables.FLYWAY.formatted("public"));
		flywayRows("0, NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '\"public\"', true",
				"1, '1', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', true",
				"3, '1.1', 'add tags', 'SQL', 'V1_1__add_tags.sql', true",
				"4, '2', 'more', 'SQL', 'V2__more.sql', true", "5, '10', 'ten', 'SQL', 'V10__ten.sql', true",
				"6, NULL, 'a view', 'SQL', 'R__a_view.sql', true", "8, NULL, 'a view', 'SQL', 'R__a_view.sql', true",
				"9, '10', 'ten', 'UNDO_SQL', 'U10__ten.sql', true", "10, '2', 'more', 'UNDO_SQL', 'U2__more.sql', true",
				"11, '2', 'more', 'SQL', 'V2__more.sql', true", "12, '1.5', 'gone', 'JDBC', 'db.V1_5__gone', true",
				"13, '1.5', 'gone', 'DELETE', 'db.V1_5__gone', true");

		assertThat(flyway(null))
			.isEqualTo(new FlywayState(QualifiedName.parse("public.flyway_schema_history"), Optional.of("2"),
					List.of(new Applied(Optional.of("1"), "<< Flyway Baseline >>", "<< Flyway Baseline >>"),
							new Applied(Optional.of("1.1"), "add tags", "V1_1__add_tags.sql"),
							new Applied(Optional.empty(), "a view", "R__a_view.sql"),
							new Applied(Optional.of("2"), "more", "V2__more.sql")),
					List.of("10")));
	}

	@Test
	void everyMigrationOfFlywayThatIsThereMustBeApplied() throws SQLException {
		run(ForeignTables.FLYWAY.formatted("public"));
		flywayRows("1, '2', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', true",
				"2, '3.0', 'three', 'SQL', 'V3_0__three.sql', true", "3, '4', 'four', 'SQL', 'V4__four.sql', true",
				"4, NULL, 'a view', 'SQL', 'R__a_view.sql', true", "5, '4', 'four', 'UNDO_SQL', 'U4__four.sql', true",
				"6, '7', 'bad', 'SQL', 'V7__bad.sql', false");
		this.files.add("V1__one.sql", "")
			.add("V2.0__two.sql", "")
			.add("V3__three.sql", "")
			.add("sub/V4__four.sql", "")
			.add("U4__four.sql", "")
			.add("U9__nine.sql", "")
			.add("V3_1__pending.sql", "")
			.add("V7__bad.sql", "")
			.add("V8__Java.class", "")
			.add("B8__all.sql", "")
			.add("R__a_view.sql", "")
			.add("R__another.sql", "")
			.add("beforeMigrate.sql", "")
			.add("README.md", "");

		assertFailure(() -> flyway(null), """
				Flyway has not finished its work on this database; nothing was changed.
				    table:             public.flyway_schema_history
				    V7__bad.sql:       failed
				    V3_1__pending.sql: was not applied
				    V4__four.sql:      was undone and not applied again
				    V8__Java.class:    was not applied
				    R__another.sql:    was not applied
				  What to do: Let Flyway finish: flyway repair after a failed migration, then flyway migrate. Then \
				adopt the database. A file that shall never run there must go.""");
	}

	@Test
	void liquibasesChangeSetsAreThoseThatItRan() throws SQLException {
		run(ForeignTables.LIQUIBASE.formatted("public"), """
				INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, tag) VALUES
				    ('2', 'me', 'db/changelog.xml', now(), 10, 'MARK_RAN', 'v1'),
				    ('1', 'me', 'db/changelog.xml', now(), 9, 'EXECUTED', NULL)""");

		assertThat(Adoption.liquibase(this.connection, null))
			.isEqualTo(new LiquibaseState(QualifiedName.parse("public.databasechangelog"),
					List.of(new ChangeSet("1", "me", "db/changelog.xml", Optional.empty()),
							new ChangeSet("2", "me", "db/changelog.xml", Optional.of("v1")))));
	}

	@Test
	void liquibaseMustNotBeAtWorkNorHaveFailed() throws SQLException {
		run(ForeignTables.LIQUIBASE.formatted("public"), """
				INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype) VALUES
				    ('1', 'me', 'db/changelog.xml', now(), 1, 'FAILED');
				UPDATE databasechangeloglock SET locked = true, lockedby = 'host (10.0.0.1)',
				    lockgranted = '2026-01-01 12:00'""");

		assertFailure(() -> Adoption.liquibase(this.connection, QualifiedName.parse("public.databasechangelog")), """
				Liquibase has not finished its work on this database; nothing was changed.
				    table:  public.databasechangelog
				    locked: by host (10.0.0.1) since 2026-01-01 12:00:00
				    failed: db/changelog.xml::1::me
				  What to do: Let Liquibase finish: wait for who holds its lock, or, if nobody does, release it \
				(liquibase releaseLocks); run what failed again (liquibase update). Then adopt the database.""");
		run("DROP TABLE databasechangeloglock");
		assertFailure(() -> Adoption.liquibase(this.connection, null), """
				This database has no table of Liquibase where it was looked for.
				    table:     databasechangeloglock
				    looked in: public
				  What to do: See that the connection leads to the database that Liquibase worked on. If the table \
				has another name or schema, name it as schema.table.""");
	}

	@Test
	void aLocationThatIsGivenHasToHaveMigrations() throws SQLException {
		run(ForeignTables.FLYWAY.formatted("public"));

		assertFailure(() -> Adoption.flyway(this.connection, null, "no/such/place", getClass().getClassLoader()),
				"""
						There are no migrations of Flyway to import.
						    no/such/place: nothing is there
						  What to do: Name the directory that holds files such as V1__initial.sql, or classpath:db/migration.""");
	}

	private FlywayState flyway(@Nullable QualifiedName table) {
		String[] files = this.files.directory().toFile().list();
		// The usual location has nothing here, so the table is believed.
		String location = (files != null && files.length > 0) ? this.files.directory().toString() : null;
		return Adoption.flyway(this.connection, table, location, getClass().getClassLoader());
	}

	private void flywayRows(String... rows) throws SQLException {
		for (String row : rows) {
			run("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, success,"
					+ " installed_by, execution_time) VALUES (" + row + ", 'me', 1)");
		}
	}

	private void run(String... statements) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	private static void assertFailure(Runnable asking, String message) {
		assertThatThrownBy(asking::run).isInstanceOf(MigrationException.class).hasMessage(message);
	}

}
