package io.boards.migrations.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.boards.migrations.cli.Commands.Outcome;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class TakeOverCommandsTest {

	private final TestDatabase database;

	private final Path directory;

	private final Path flyway;

	private final Commands commands;

	TakeOverCommandsTest(TestDatabase parent, @TempDir Path parentDirectory) throws IOException {
		this.database = parent.another();
		this.directory = Files.createDirectory(parentDirectory.resolve("revisions"));
		this.flyway = Files.createDirectory(parentDirectory.resolve("migration"));
		this.commands = new Commands(this.database.dataSource(), this.directory);
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void alembicsRevisionsAreNotedAsApplied() {
		this.commands.add("a1", "", "SELECT 1;", "")
			.add("b2", "a1", "SELECT 1;", "")
			.add("c3", "b2", "CREATE TABLE new (id int);", "");
		run("CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY)");
		assertThat(this.commands.run("adopt", "--from", "alembic")).isEqualTo(new Outcome(1, "", """
				Alembic's table has no revision: the database is at its base.
				  What to do: Nothing is to be taken over: upgrade it.
				"""));
		run("INSERT INTO alembic_version VALUES ('b2')");

		assertThat(this.commands.run("adopt", "--from", "alembic"))
			.isEqualTo(new Outcome(0, "+ a1\n+ b2\n", "At b2\n"));
		assertThat(this.commands.run("upgrade", "head").err())
			.startsWith("upgrade b2 -> c3, Make c3 … N ms\n1 step in N ms");
		assertThat(this.commands.run("adopt", "--from", "alembic")).isEqualTo(new Outcome(1, "", """
				This database has revisions already. Nothing was changed.
				    current: c3
				  What to do: It was taken over before, or upgraded. If it stands elsewhere, say so: migrations stamp.
				"""));
		assertThat(this.commands.run("adopt", "--from", "alembic", "--as", "b2").err())
			.startsWith("--as is not for Alembic: its table has the revisions\n");
		assertThat(this.commands.run("adopt", "--from", "flyway").code()).isEqualTo(2);
	}

	@Test
	void flywaysMigrationsAreImportedAndItsDatabasesAdopted() throws IOException {
		Files.writeString(this.flyway.resolve("V1__create_tag.sql"), "CREATE TABLE tag (id int);");
		Files.writeString(this.flyway.resolve("V1.1__Add_name.sql"), "ALTER TABLE tag ADD COLUMN name text;\n");
		Files.writeString(this.flyway.resolve("U1.1__Add_name.sql"), "ALTER TABLE tag DROP COLUMN name;\n");

		Outcome imported = this.commands.run("import", "flyway", this.flyway.toString());

		assertThat(imported.code()).isZero();
		assertThat(imported.out().lines()).hasSize(2)
			.allSatisfy((file) -> assertThat(Path.of(file)).exists().hasParent(this.directory));
		assertThat(this.commands.result("history")).isEqualTo("""
				V1 -> V1.1 (head), Add name
				<base> -> V1, create tag
				""");
		run("CREATE TABLE tag (id int, name text)");
		run("""
				CREATE TABLE flyway_schema_history (installed_rank int PRIMARY KEY, version varchar(50),
				    description varchar(200) NOT NULL, type varchar(20) NOT NULL, script varchar(1000) NOT NULL, checksum int,
				    installed_by varchar(100) NOT NULL, installed_on timestamp NOT NULL DEFAULT now(),
				    execution_time int NOT NULL, success boolean NOT NULL)""");
		run("INSERT INTO flyway_schema_history VALUES (1, '1', 'create tag', 'SQL', 'V1__create_tag.sql', 1, 'x', now(), 1, true),"
				+ " (2, '1.1', 'Add name', 'SQL', 'V1.1__Add_name.sql', 1, 'x', now(), 1, false)");
		assertThat(this.commands.run("adopt", "--from", "flyway", "--as", "V1.1").code()).isEqualTo(1);
		run("UPDATE flyway_schema_history SET success = true");
		assertThat(this.commands.run("adopt", "--from", "flyway", "--as", "V1")).isEqualTo(new Outcome(1, "", """
				Flyway's table says that this database stands elsewhere. Nothing was changed.
				    as:               V1
				    Flyway's version: 1.1
				  What to do: Say --as V1.1, or a revision after it.
				"""));
		assertThat(this.commands.run("adopt", "--from", "flyway", "--as", "V1.1", "--location", "no/such/place").code())
			.isEqualTo(1);

		assertThat(this.commands.run("adopt", "--from", "flyway", "--as", "V1.1", "--location", this.flyway.toString()))
			.isEqualTo(new Outcome(0, "+ V1\n+ V1.1\n", "At V1.1\n"));
		assertThat(this.commands.run("downgrade", "V1").code()).isZero();
		assertThat(this.commands.run("import", "flyway", this.flyway.toString())).isEqualTo(new Outcome(1, "",
				"""
						An import begins a history, and there is one already. Nothing was written.
						    heads: V1.1
						  What to do: Import into an empty directory (boards.migrations.directory), then put one history on top of \
						the other: Revises of its first revision.
						"""));
	}

	@Test
	void whatCannotBeCarriedOverIsToldAndNothingIsWritten() throws IOException {
		Files.writeString(this.flyway.resolve("V1__create_tag.sql"), "CREATE TABLE ${schema}.tag (id int);");

		Outcome refused = this.commands.run("import", "flyway", this.flyway.toString());

		assertThat(refused.code()).isEqualTo(1);
		assertThat(refused.out()).isEmpty();
		assertThat(refused.err()).startsWith("A file cannot be carried over.\n    V1__create_tag.sql:1: ");
		assertThat(this.directory).isEmptyDirectory();
		assertThat(this.commands.run("import", "flyway", this.flyway.toString(), "--no-placeholders").code()).isZero();
		assertThat(this.commands.run("import").code()).isEqualTo(2);
	}

	@Test
	void liquibasesDatabasesAreAdopted() {
		this.commands.add("a1", "", "SELECT 1;", "");
		run("""
				CREATE TABLE databasechangelog (id varchar(255) NOT NULL, author varchar(255) NOT NULL,
				    filename varchar(255) NOT NULL, dateexecuted timestamp NOT NULL, orderexecuted int NOT NULL,
				    exectype varchar(10) NOT NULL, md5sum varchar(35), description varchar(255), comments varchar(255),
				    tag varchar(255), liquibase varchar(20), contexts varchar(255), labels varchar(255),
				    deployment_id varchar(10))""");
		run("CREATE TABLE databasechangeloglock (id int PRIMARY KEY, locked boolean NOT NULL, lockgranted timestamp,"
				+ " lockedby varchar(255))");
		run("INSERT INTO databasechangeloglock VALUES (2, false)");
		assertThat(this.commands.run("adopt", "--from", "liquibase", "--as", "a1")).isEqualTo(new Outcome(1, "", """
				Liquibase's table says that nothing was applied.
				  What to do: Nothing is to be taken over: upgrade the database.
				"""));
		assertThat(this.commands.run("adopt", "--from", "liquibase", "--as", "a1", "--location", "x").code())
			.isEqualTo(2);
		run("INSERT INTO databasechangelog VALUES ('1', 'me', 'log.xml', now(), 1, 'EXECUTED')");
		run("INSERT INTO databasechangeloglock VALUES (1, true, now(), 'a machine')");
		assertThat(this.commands.run("adopt", "--from", "liquibase", "--as", "a1").code()).isEqualTo(1);
		run("UPDATE databasechangeloglock SET locked = false");

		assertThat(this.commands.run("adopt", "--from", "liquibase", "--as", "a1"))
			.isEqualTo(new Outcome(0, "+ a1\n", "At a1\n"));
	}

	private void run(String sql) {
		this.database.jdbc().sql(sql).update();
	}

}
