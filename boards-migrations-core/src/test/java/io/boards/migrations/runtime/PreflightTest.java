package io.boards.migrations.runtime;

import java.nio.file.Path;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What a role lacks is told before the first step, all of it.
 */
@PostgresTest
class PreflightTest {

	private final TestDatabase database;

	private final TestRoles roles;

	private final RevisionFiles files;

	private final String visitor;

	private final String owner;

	PreflightTest(TestDatabase parent, @TempDir Path directory) {
		this.database = parent.another();
		this.roles = new TestRoles(this.database, parent);
		this.files = new RevisionFiles(directory);
		this.visitor = this.roles.create("visitor", "LOGIN NOINHERIT");
		this.owner = this.roles.create("owner", "NOLOGIN");
	}

	@BeforeEach
	void privileges() {
		run("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
		run("CREATE SCHEMA app AUTHORIZATION " + this.owner);
		run("CREATE TABLE app.board (id int PRIMARY KEY)");
		run("ALTER TABLE app.board OWNER TO " + this.owner);
	}

	@AfterEach
	void drop() {
		this.database.close();
		this.roles.close();
	}

	@Test
	void everythingThatIsMissingIsToldAtOnceAndNothingIsRun() {
		this.files.add("one", "CREATE TABLE tag (id int REFERENCES app.board);\nCREATE SCHEMA more;", "").add("two", """
				CREATE TABLE app.note (id int);
				ALTER TABLE app.board ADD COLUMN name text;
				CREATE INDEX ON app.board (name);
				CREATE EXTENSION IF NOT EXISTS citext;
				CREATE TABLE never.seen (id int);
				ALTER TABLE tag ADD COLUMN name text;""", "");

		assertThat(failure(as(this.visitor)::upgrade)).isEqualTo(
				"""
						The role visitor may not do what is to be done. Nothing was run.
						    missing: CREATE on schema public (for boards-migrations itself, one)
						    missing: USAGE on schema app (for one, two)
						    missing: REFERENCES on app.board (for one)
						    missing: CREATE on database test (for one, two)
						    missing: CREATE on schema app (for two)
						    missing: ownership of app.board, which belongs to owner (for two)
						  What to do: Let somebody who may run: GRANT CREATE ON SCHEMA public TO visitor; \
						GRANT USAGE ON SCHEMA app TO visitor; GRANT REFERENCES ON app.board TO visitor; \
						GRANT CREATE ON DATABASE test TO visitor; GRANT CREATE ON SCHEMA app TO visitor; \
						ALTER TABLE app.board OWNER TO visitor; or migrate as another role (boards.migrations.user, boards.migrations.role).""");
		assertThat(this.files.on(this.database.dataSource()).current()).isEmpty();
	}

	@Test
	void whoMayMakeAnExtensionThatIsNotForEverybodyIsLeftToTheServer() {
		run("GRANT CREATE ON SCHEMA public TO " + this.visitor);
		this.files.add("one", "CREATE TABLE tag (id int);", "").add("two", "CREATE EXTENSION file_fdw;", "");

		assertThat(failure(as(this.visitor)::upgrade))
			.startsWith("The role visitor lacks a privilege that revision two needs. The step was rolled back.")
			.contains("error:       permission denied to create extension \"file_fdw\"");
		assertThat(as(this.visitor).current()).containsExactly("one");
	}

	@Test
	void onTheToolsTablesItMustBeAllowedToWrite() {
		this.files.add("one", "SELECT 1;", "").add("two", "SELECT 1;", "");
		this.files.on(this.database.dataSource()).upgrade("one");
		run("GRANT SELECT ON boards_migrations, boards_migrations_journal TO " + this.visitor);

		assertThat(failure(as(this.visitor)::upgrade)).isEqualTo("""
				The role visitor may not do what is to be done. Nothing was run.
				    missing: INSERT on public.boards_migrations (for boards-migrations itself)
				    missing: DELETE on public.boards_migrations (for boards-migrations itself)
				    missing: INSERT on public.boards_migrations_log (for boards-migrations itself)
				  What to do: Let somebody who may run: GRANT INSERT ON public.boards_migrations TO visitor; \
				GRANT DELETE ON public.boards_migrations TO visitor; \
				GRANT INSERT ON public.boards_migrations_log TO visitor; or migrate as another role \
				(boards.migrations.user, boards.migrations.role).""");
		assertThat(failure(() -> as(this.visitor).stamp("two"))).startsWith("The role visitor may not do");
		assertThat(as(this.visitor).status().current()).as("looking is allowed").containsExactly("one");
	}

	@Test
	void aSchemaForTheToolsTablesThatIsNotThereNeedsTheDatabase() {
		this.files.add("one", "SELECT 1;", "");
		Migrations migrations = this.files.on(this.roles.connecting(this.visitor),
				RunSettings.standard().withSchema("tool"));

		assertThat(failure(migrations::upgrade)).isEqualTo(
				"""
						The role visitor may not do what is to be done. Nothing was run.
						    missing: CREATE on database test (for boards-migrations itself)
						  What to do: Let somebody who may run: GRANT CREATE ON DATABASE test TO visitor; or migrate as another \
						role (boards.migrations.user, boards.migrations.role).""");
	}

	@Test
	void aRoleThatMayNotBeTakenIsTold() {
		this.files.add("one", "SELECT 1;", "");

		assertThat(failure(as(this.visitor, this.owner)::upgrade)).isEqualTo("""
				The role visitor may not do what is to be done. Nothing was run.
				    missing: SET ROLE owner (for boards-migrations itself)
				    error:   permission denied to set role "owner"
				  What to do: Let somebody who may run: GRANT owner TO visitor; or migrate as another role \
				(boards.migrations.user, boards.migrations.role).""");
	}

	@Test
	void aRoleThatIsNotThereIsTold() {
		this.files.add("one", "SELECT 1;", "");

		assertThat(failure(as(this.visitor, "nobody_at_all")::status)).isEqualTo("""
				The role visitor may not do what is to be done. Nothing was run.
				    missing: the role nobody_at_all (for boards-migrations itself)
				    error:   role …
				  What to do: Let somebody who may run: CREATE ROLE nobody_at_all; GRANT nobody_at_all TO visitor; or \
				migrate as another role (boards.migrations.user, boards.migrations.role).""");
	}

	@Test
	void whatTheTakenRoleMayDoIsWhatCounts() {
		run("GRANT " + this.owner + " TO " + this.visitor);
		this.files.add("one", "CREATE TABLE note (id int);\nALTER TABLE board ADD COLUMN name text;", "");
		run("ALTER ROLE " + this.visitor + " SET search_path = app");

		assertThat(as(this.visitor, this.owner).upgrade().current()).containsExactly("one");
	}

	@Test
	void whatAScriptGrantsItselfIsNotAskedForBefore() {
		run("GRANT CREATE ON SCHEMA public TO " + this.visitor);
		run("GRANT " + this.owner + " TO " + this.visitor);
		this.files.add("one", "SET LOCAL ROLE " + this.owner + ";\nALTER TABLE app.board ADD COLUMN name text;", "")
			.add("two", "DROP TABLE IF EXISTS none;\nCREATE TABLE tag (id int);", "");

		assertThat(as(this.visitor).upgrade().current()).containsExactly("two");
	}

	@Test
	void aPlanThatRemakesASchemaIsLeftToTheServer() {
		run("GRANT CREATE ON SCHEMA public TO " + this.visitor);
		run("GRANT CREATE ON DATABASE " + databaseName() + " TO " + this.visitor);
		run("DROP SCHEMA app CASCADE");
		this.files.add("one", "CREATE SCHEMA mine;\nCREATE TABLE mine.t (id int);", "")
			.add("two", "DROP SCHEMA mine CASCADE;\nCREATE SCHEMA mine;\nCREATE TABLE mine.t (id int);", "");

		assertThat(as(this.visitor).upgrade().current()).containsExactly("two");
	}

	@Test
	void whatAPlanMakesIsNotTakenForWhatHasTheSameNameElsewhere() {
		run("CREATE SCHEMA mine AUTHORIZATION " + this.visitor);
		run("ALTER ROLE " + this.visitor + " SET search_path = mine, public");
		run("CREATE TABLE public.tag (id int PRIMARY KEY, name text)");
		run("CREATE INDEX tag_name ON public.tag (name)");
		run("CREATE TABLE public.draft (id int)");
		run("CREATE TABLE public.fresh (id int)");
		this.files
			.add("one",
					"CREATE TABLE tag (id int PRIMARY KEY);\nCREATE TABLE old (id int);\n"
							+ "CREATE TEMP TABLE draft (id int);\nALTER TABLE draft ADD COLUMN name text;",
					"")
			.add("two",
					"ALTER TABLE tag ADD COLUMN name text;\nCREATE TABLE note (id int REFERENCES tag);\n"
							+ "CREATE INDEX tag_name ON tag (name);\nALTER TABLE old RENAME TO fresh;",
					"")
			.add("three", "DROP INDEX tag_name;\nALTER TABLE fresh ADD COLUMN name text;", "");

		assertThat(as(this.visitor).upgrade().current()).containsExactly("three");
	}

	private Migrations as(String role) {
		return this.files.on(this.roles.connecting(role));
	}

	private Migrations as(String login, String role) {
		DataSource source = this.roles.connecting(login);
		return this.files.on(source, RunSettings.standard().withRole(role));
	}

	private String failure(Runnable run) {
		MissingPrivilegeException failure = catchThrowableOfType(MissingPrivilegeException.class, run::run);
		return String.valueOf(failure.getMessage())
			.replace(databaseName(), "test")
			.replace(this.visitor, "visitor")
			.replace(this.owner, "owner");
	}

	private String databaseName() {
		return this.database.url().replaceAll(".*/", "");
	}

	private void run(String sql) {
		this.database.jdbc().sql(sql).update();
	}

}
