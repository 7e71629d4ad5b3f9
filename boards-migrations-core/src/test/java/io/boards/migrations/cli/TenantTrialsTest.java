package io.boards.migrations.cli;

import java.nio.file.Path;
import java.util.List;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands that look at a tenant beside which somebody else has the same tables.
 */
@PostgresTest
class TenantTrialsTest {

	private final TestDatabase database;

	private final Path directory;

	private final Commands commands;

	TenantTrialsTest(TestDatabase parent, @TempDir Path directory) {
		this.database = parent.another();
		this.directory = directory;
		this.commands = new Commands(this.database.dataSource(), directory)
			.with((builder) -> builder.tenants(() -> List.of("acme", "globex")));
	}

	@BeforeEach
	void revisions() {
		this.database.jdbc().sql("CREATE TABLE public.tag (id bigint, name text)").update();
		this.commands.add("one", "", "CREATE TABLE tag (id int);", "DROP TABLE tag;")
			.add("two", "one", "ALTER TABLE tag ALTER COLUMN id TYPE bigint;", "ALTER TABLE tag ALTER id TYPE int;");
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void revisionsAreTriedInTheSchemaOfTheTenant() {
		this.commands.result("upgrade", "one", "--tenant", "acme");

		Commands.Outcome outcome = this.commands.run("lint", "--live", "--tenant", "acme");

		assertThat(outcome.out().replace(this.directory.toString(), "FILES")).isEqualTo(
				"""
						FILES/two.sql:8: error BM301 rewrites-table
						    Writes the table acme.tag anew while acme.tag is locked against reads and writes.
						    It is written anew, with its indexes, while nobody can read or write it.
						    Instead: Add a new column of that type, write both, fill it with op.backfill, read the new one, and drop the old one in a later release.

						""");
		assertThat(outcome.code()).isEqualTo(1);
	}

	@Test
	void aTenantWhoseSchemaIsNotThereYetIsTriedAsOneWithoutTables() {
		assertThat(this.commands.run("lint", "--live", "--tenant", "globex"))
			.isEqualTo(new Commands.Outcome(0, "", "2 revisions judged: 0 errors, 0 warnings, 0 acknowledged\n"));
		assertThat(this.database.jdbc()
			.sql("SELECT count(*) FROM pg_namespace WHERE nspname = 'globex'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void whatAnotherToolDidElsewhereIsNotTakenOver() {
		this.database.jdbc().sql("CREATE TABLE public.alembic_version (version_num varchar(32))").update();
		this.database.jdbc().sql("INSERT INTO public.alembic_version VALUES ('two')").update();
		this.commands.result("upgrade", "one", "--tenant", "globex");
		this.commands.result("stamp", "base", "--tenant", "globex");

		assertThat(this.commands.run("adopt", "--from", "alembic", "--tenant", "globex"))
			.isEqualTo(new Commands.Outcome(1, "", """
					This database has no table of Alembic where it was looked for.
					    table:     alembic_version
					    looked in: globex
					    found in:  public
					  What to do: If it is the one that is meant, name it: public.alembic_version.
					"""));
		assertThat(this.commands.run("adopt", "--from", "alembic", "--tenant", "globex", "--table",
				"public.alembic_version"))
			.isEqualTo(new Commands.Outcome(0, "+ one\n+ two\n", "At two\n"));
	}

}
