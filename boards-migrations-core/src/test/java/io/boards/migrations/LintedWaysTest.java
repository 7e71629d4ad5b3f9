package io.boards.migrations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import io.boards.migrations.lint.LintReport;
import io.boards.migrations.lint.LintScope;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.boards.migrations.LintedRevisions.found;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Work on rows, blocks, downgrades, and what is not run on the connected database.
 */
@PostgresTest
class LintedWaysTest {

	private static final LintScope SCOPE = LintScope.since("a1");

	private static final LintScope LIVE = LintScope.pending().onConnected();

	private static final String WAY_BACK = "-- migrate:downgrade";

	private final LintedRevisions revisions;

	LintedWaysTest(TestDatabase parent, @TempDir Path directory) throws IOException {
		this.revisions = new LintedRevisions(parent.another(), directory).add("a1", LintedRevisions.TABLES);
	}

	@Test
	void rowsThatChangeInTheTransactionOfTheRevision() throws IOException {
		String many = """
				INSERT INTO public.tenants VALUES (1);
				UPDATE public.users SET name = 'x' WHERE name IS NULL;
				DELETE FROM ONLY public.users;
				INSERT INTO public.users (id) SELECT id FROM public.tenants;
				INSERT INTO public.users (id) SELECT 1 WHERE NOT EXISTS (SELECT FROM public.users);
				INSERT INTO public.users (id) SELECT * FROM (VALUES (2), (3)) v ON CONFLICT DO NOTHING;
				CREATE TABLE public.copies AS SELECT * FROM public.users;
				UPDATE public.copies SET name = 'y';
				DO $$ BEGIN UPDATE public.users SET name = 'x'; DELETE FROM public.tenants; END $$;
				SELECT * FROM public.users FOR UPDATE;""";
		this.revisions.add("a2", many).add("a3", "a2", " transaction:false", many.replace("copies", "others"));
		String what = " WARNING rows-in-transaction: Changes as many rows of public.users as there are, in one transaction.";

		assertThat(found(this.revisions.migrations().lint(SCOPE))).containsExactly("a2:6" + what, "a2:7" + what,
				"a2:8" + what);
		assertThat(found(this.revisions.migrations().lint(SCOPE.with(Map.of("public.users", 10_000L))))).as("few rows")
			.isEmpty();
		assertThat(found(this.revisions.migrations().lint())).as("tables that come with the plan").isEmpty();
	}

	@Test
	void rowsThatABlockChanges() throws IOException {
		this.revisions.add("a2", """
				INSERT INTO public.tenants VALUES (1);
				DO $$ BEGIN UPDATE public.users SET name = 'x'; DELETE FROM public.tenants; END $$;""");

		assertThat(found(this.revisions.migrations().lint(SCOPE))).containsExactly(
				"a2:6 WARNING rows-in-transaction: Changes as many rows of public.users as there are, in one transaction.");
	}

	@Test
	void aLockThatKeepsNobodyWaitingDoesNotHideThem() throws IOException {
		this.revisions.add("a2", "CREATE TABLE public.tags (id bigint);")
			.add("a3", "ALTER TABLE public.tags ADD COLUMN n int;\nUPDATE public.users SET name = 'x';");

		assertThat(found(this.revisions.migrations().lint(SCOPE))).containsExactly(
				"a3:6 WARNING rows-in-transaction: Changes as many rows of public.users as there are, in one transaction.");
		assertThat(found(this.revisions.migrations().lint(LintScope.since("a2")))).containsExactly(
				"a3:6 ERROR works-under-lock: Works while an earlier statement keeps public.tags locked against reads and writes.");
	}

	@Test
	void whatIsNotRunOnTheConnectedDatabaseIsTold() throws IOException {
		this.revisions.add("a2", "a1", " transaction:false", """
				CREATE INDEX CONCURRENTLY i ON public.users (name);
				-- allow: rewrites-table at night
				VACUUM (FULL) public.users;
				REINDEX INDEX CONCURRENTLY
					public.i;
				-- allow: not-measured known
				REINDEX TABLE CONCURRENTLY public.users;
				ALTER TABLE public.users ADD COLUMN s bigint GENERATED ALWAYS AS IDENTITY;""");
		String rewrites = "a2:12 ERROR rewrites-table: Writes the table public.users anew while public.users is locked against reads and writes.";

		assertThat(found(this.revisions.migrations().lint(SCOPE))).containsExactly(rewrites);
		this.revisions.migrations().upgrade("a1");
		assertThat(found(this.revisions.migrations().lint(LIVE))).containsExactly(
				"a2:7 WARNING not-measured: Cannot be tried in a transaction, and was not run: VACUUM (FULL) public.users.",
				"a2:8 WARNING not-measured: Cannot be tried in a transaction, and was not run: REINDEX INDEX CONCURRENTLY public.i.",
				rewrites);
	}

	@Test
	void whatBlocksAndFunctionsRunIsMeasured() throws IOException {
		this.revisions.add("a2", """
				DO $$
				BEGIN
					IF NOT EXISTS (SELECT FROM public.users WHERE name = 'x') THEN
						ALTER TABLE public.users ALTER COLUMN id TYPE numeric;
					END IF;
				END
				$$;
				DO $$ BEGIN EXECUTE 'CREATE INDEX ' || 'i ON public.tenants (id)'; END $$;""").add("a3", """
				CREATE FUNCTION public.f() RETURNS void LANGUAGE plpgsql
					AS 'BEGIN ALTER TABLE public.users ALTER COLUMN tenant_id SET NOT NULL; END';
				SELECT public.f();
				DROP FUNCTION public.f();""");
		assertThat(found(this.revisions.migrations().lint(SCOPE))).containsExactly(
				"a2:5 ERROR rewrites-table: Writes the table public.users anew while public.users is locked against reads and writes.",
				"a2:12 ERROR builds-index: Builds the index i while public.tenants is locked against writes.",
				"a2:12 ERROR works-under-lock: Works while an earlier statement keeps public.users locked against reads and writes.",
				"a3:5 ERROR missing-inverse: The downgrade leaves the function public.f where it is.",
				"a3:7 ERROR scans-table: Reads the whole table public.users while public.users is locked against reads and writes.");
	}

	@Test
	void whatADowngradeLocksIsAWarning() throws IOException {
		this.revisions
			.add("a2", "a1", "", "DROP INDEX IF EXISTS public.i;\nCREATE TABLE public.tags (id bigint);", WAY_BACK + """

					DROP TABLE public.tags;
					CREATE INDEX i ON public.users (name);
					ALTER TABLE public.users ALTER COLUMN id TYPE int;
					-- allow: scans-table nobody goes back
					ALTER TABLE public.users ALTER COLUMN name SET NOT NULL;
					UPDATE public.users SET name = 'x';""")
			.add("a3", "a2", "", "SELECT 1;",
					WAY_BACK + " transaction:false\nDROP INDEX CONCURRENTLY IF EXISTS public.i;")
			.add("a4", "a3", "", "SELECT 1;", WAY_BACK + "\nSELECT 1;\nSELECT 1 / 0;")
			.add("a5", "a4", "", "SELECT 1;", WAY_BACK + "\nVACUUM public.users;")
			.add("a6", "a5", "", "CREATE TYPE public.e AS ENUM ();",
					WAY_BACK + " transaction:false\nALTER TYPE public.e ADD VALUE 'a';\nSELECT 'a'::public.e;");
		this.revisions.migrations().upgrade("a1");

		LintReport report = this.revisions.migrations().lint(SCOPE);

		assertThat(found(report)).containsExactly(
				"a2:9 WARNING builds-index: The downgrade builds the index i while public.users is locked against writes.",
				"a2:10 WARNING rewrites-table: The downgrade writes the table public.users anew while public.users is locked against reads and writes.",
				"a2:13 WARNING works-under-lock: The downgrade works while an earlier statement keeps public.users locked against reads and writes.",
				"a4:8 WARNING fails: The downgrade fails. PostgreSQL says: division by zero (SQLSTATE 22012).",
				"a5:7 ERROR in-transaction: The statement cannot run in a transaction.");
		assertThat(report.findings().get(0).instead()).startsWith("""
				-- migrate:downgrade transaction:false
				CREATE INDEX CONCURRENTLY i ON public.users (name);
				""");
		assertThat(report.findings().get(1).instead()).isEqualTo("Know it before you go back.");
		assertThat(found(this.revisions.migrations().lint(LIVE))).as("not run on the connected database")
			.containsExactly("a5:7 ERROR in-transaction: The statement cannot run in a transaction.");
	}

}
