package io.boards.migrations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.boards.migrations.lint.LintReport;
import io.boards.migrations.lint.LintScope;
import io.boards.migrations.lint.LintSettings;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.boards.migrations.LintedRevisions.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class LintingTest {

	private static final String TABLES = LintedRevisions.TABLES;

	private final TestDatabase database;

	private final LintedRevisions revisions;

	LintingTest(TestDatabase parent, @TempDir Path directory) {
		this.database = parent.another();
		this.revisions = new LintedRevisions(this.database, directory);
	}

	@Test
	void whatIsMeasured() throws IOException {
		this.revisions.add("a1", TABLES)
			.add("a2",
					"""
							ALTER TABLE public.users ADD CONSTRAINT k FOREIGN KEY (tenant_id) REFERENCES public.tenants NOT VALID;
							ALTER TABLE public.users VALIDATE CONSTRAINT k;
							UPDATE public.tenants SET id = id;
							CREATE TABLE public.tags (id bigint REFERENCES public.users);""")
			.add("a3", "ALTER TABLE public.users DROP CONSTRAINT k;");

		assertThat(found(this.revisions.migrations().lint(LintScope.since("a1")))).containsExactly(
				"a2:5 WARNING locks-other-table: Locks public.tenants, too, against writes.",
				"a2:6 ERROR validates-under-lock: Reads the whole table public.users while public.users is locked against writes by an earlier statement.",
				"a2:7 ERROR works-under-lock: Works while an earlier statement keeps public.tenants locked against writes.",
				"a2:8 WARNING unindexed-foreign-key: No index of public.tags begins with id, the foreign key tags_id_fkey.",
				"a3:5 WARNING locks-other-table: Locks public.tenants, too, against reads and writes.");
	}

	@Test
	void whatTakesTimeUnderALockThatIsKept() throws IOException {
		this.revisions.add("a1", TABLES).add("a2", "CREATE TABLE public.tags (id int);").add("a3", """
				ALTER TABLE public.tags ADD COLUMN n int;
				ALTER TABLE public.users ADD COLUMN n int;
				INSERT INTO public.tenants VALUES (1);
				INSERT INTO public.tenants SELECT 2;
				DO $$ BEGIN UPDATE public.tenants SET id = id; END $$;
				CREATE INDEX i ON public.tenants (id);""");
		String what = " works-under-lock: Works while an earlier statement keeps public.users locked against reads and writes.";

		assertThat(found(this.revisions.migrations().lint(LintScope.since("a1").with(Map.of("public.users", 0L)))))
			.containsExactly("a3:8 ERROR" + what, "a3:9 ERROR" + what,
					"a3:10 ERROR builds-index: Builds the index i while public.tenants is locked against writes.",
					"a3:10 ERROR" + what);
		assertThat(found(this.revisions.migrations().lint(LintScope.since("a1").with(Map.of("public.tenants", 0L)))))
			.as("of rows that are touched, nobody knows the number")
			.containsExactly("a3:8 ERROR" + what, "a3:9 ERROR" + what,
					"a3:10 WARNING builds-index: Builds the index i while public.tenants is locked against writes.",
					"a3:10 WARNING" + what);
	}

	@Test
	void aScriptThatWantsToHearLessIsWatchedAllTheSame() throws IOException {
		String quiet = "SET client_min_messages = warning;\nCREATE INDEX i ON public.users (name);";
		this.revisions.add("a1", TABLES)
			.add("a2", quiet)
			.add("a3", "a2", " transaction:false", quiet.replace(" i ", " j "));

		assertThat(found(this.revisions.migrations().lint(LintScope.since("a1")))).containsExactly(
				"a2:6 ERROR builds-index: Builds the index i while public.users is locked against writes.",
				"a3:6 ERROR builds-index: Builds the index j while public.users is locked against writes.");
	}

	@Test
	void indexesAndPartitionsThatGo() throws IOException {
		this.revisions.add("a1", TABLES + """
				CREATE INDEX i ON public.users (name);
				CREATE INDEX j ON public.users (name);
				CREATE TABLE public.logs (id int) PARTITION BY RANGE (id);
				CREATE TABLE public.log1 PARTITION OF public.logs FOR VALUES FROM (1) TO (2);
				CREATE TABLE public.log2 PARTITION OF public.logs FOR VALUES FROM (2) TO (3);""")
			.add("a2", "DROP INDEX public.i;\nALTER TABLE public.logs DETACH PARTITION public.log1;")
			.add("a3", "a2", " transaction:false", "DROP INDEX CONCURRENTLY public.j;");

		List<String> expected = new ArrayList<>(List
			.of("a2:5 WARNING drop-index: Drops the index public.i while public.users is locked against reads and writes."));
		if (this.database.serverVersion() >= 14) {
			expected.add(
					"a2:6 WARNING detach-partition: Detaches public.log1 while public.logs is locked against reads and writes.");
		}
		assertThat(found(this.revisions.migrations().lint(LintScope.since("a1")))).isEqualTo(expected);
	}

	@Test
	void aConstraintThatIsValidatedLaterIsFine() throws IOException {
		this.revisions.add("a1", TABLES)
			.add("a2", "ALTER TABLE public.users ADD CONSTRAINT k CHECK (id > 0) NOT VALID;")
			.add("a3", "ALTER TABLE public.users VALIDATE CONSTRAINT k;")
			.add("a4", "a3", " transaction:false", "CREATE INDEX CONCURRENTLY i ON public.users (name);");

		assertThat(found(this.revisions.migrations().lint(LintScope.since("a1")))).isEmpty();
		this.revisions.migrations().upgrade("a1");
		assertThat(found(this.revisions.migrations().lint(LintScope.pending().onConnected())))
			.as("in one transaction, which keeps the lock of a2")
			.isEmpty();
		assertThat(this.revisions.migrations().status().pending()).containsExactly("a2", "a3", "a4");
	}

	@Test
	void tablesThatComeWithThePlanHaveNoRows() throws IOException {
		this.revisions.add("a1", TABLES).add("a2", """
				-- allow: builds-index at night
				CREATE INDEX i ON public.users (name);
				CREATE INDEX j ON public.users (name);""");

		assertThat(found(this.revisions.migrations().lint().assertClean())).isEmpty();
		assertThat(found(this.revisions.migrations().lint(LintScope.of(List.of("a2"))))).containsExactly(
				"a2:7 ERROR builds-index: Builds the index j while public.users is locked against writes.");
		this.revisions.with(new LintSettings("a1", Map.of()));
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.revisions.migrations().lint().assertClean())
			.withMessage(
					"""
							The lint fails.

							%s/a2.sql:7: error BM303 builds-index
							    Builds the index j while public.users is locked against writes.
							    An index is built while others have to wait.
							    Instead: -- migrate:upgrade transaction:false
							        CREATE INDEX CONCURRENTLY j ON public.users (name);
							        (of a partitioned table: ON ONLY, then CONCURRENTLY on each partition, then ATTACH PARTITION)

							""",
					this.revisions.directory());
	}

	@Test
	void smallTablesAreOnlyWarnedOf() throws IOException {
		this.revisions.add("a1", TABLES).add("a2", "CREATE INDEX i ON public.users (name);");
		String small = "a2:5 WARNING builds-index: Builds the index i while public.users is locked against writes.";
		String large = small.replace("WARNING", "ERROR");
		LintScope scope = LintScope.since("a1");

		assertThat(found(this.revisions.migrations().lint(scope.with(Map.of("public.users", 10_000L)))))
			.containsExactly(small);
		assertThat(found(this.revisions.migrations().lint(scope.with(Map.of("public.users", 10_001L)))))
			.containsExactly(large);
		this.revisions.migrations().upgrade("a1");
		assertThat(found(this.revisions.migrations().lint(LintScope.pending().onConnected()))).as("never analyzed")
			.containsExactly(large);
		this.database.jdbc().sql("INSERT INTO public.users VALUES (1)").update();
		this.database.jdbc().sql("ANALYZE public.users").update();
		assertThat(found(this.revisions.migrations().lint(LintScope.pending().onConnected()))).containsExactly(small);
	}

	@Test
	void whatFailsStopsTheMeasuring() throws IOException {
		this.revisions.add("a1", TABLES)
			.add("a2", "ALTER TABLE public.users ADD COLUMN n bigint GENERATED ALWAYS AS IDENTITY;\nSELECT 1 / 0;")
			.add("a3", "DROP TABLE public.users;\nCREATE INDEX i ON public.users (name);")
			.add("a4", "a3", " transaction:false", "-- allow: not-measured known\nVACUUM public.users;");
		List<String> expected = List.of(
				"a2:5 ERROR rewrites-table: Writes the table public.users anew while public.users is locked against reads and writes.",
				"a2:6 ERROR fails: PostgreSQL says: division by zero (SQLSTATE 22012).",
				"a3:5 ERROR drop-table: Drops the table public.users.");

		assertThat(found(this.revisions.migrations().lint(LintScope.since("a1")))).isEqualTo(expected);
		this.revisions.migrations().upgrade("a1");
		assertThat(found(this.revisions.migrations().lint(LintScope.pending().onConnected()))).isEqualTo(expected);
	}

	@Test
	void whatTheDatabaseHasCannotBeTriedOnItAgain() throws IOException {
		this.revisions.add("a1", TABLES).add("a2", "SELECT 1;").add("a3", "SELECT 1;");
		this.revisions.migrations().upgrade("a1");

		assertThatExceptionOfType(NotTriableException.class)
			.isThrownBy(() -> this.revisions.migrations().lint(LintScope.all().onConnected()))
			.withMessage("""
					A revision that is applied cannot be tried on the same database once more.
					    revision: a1
					  What to do: Leave it out, or leave out --live: a database is made for it then.""");
		assertThatExceptionOfType(NotTriableException.class)
			.isThrownBy(() -> this.revisions.migrations().lint(LintScope.of(List.of("a3")).onConnected()))
			.withMessage("""
					A revision needs others that are not applied.
					    revision: a3
					    needs:    a2
					  What to do: Name them, too, or leave out --live: a database is made that has them.""");
	}

	@Test
	void behindTheBaseAreAllRevisions() {
		assertThat(LintScope.since("base")).isEqualTo(LintScope.all());
	}

	@Test
	void severalHeadsAreFound() throws IOException {
		this.revisions.add("a1", "SELECT 1;").add("a2", "a1", "", "SELECT 1;").add("a3", "a1", "", "SELECT 1;");

		assertThat(found(this.revisions.migrations().lint()))
			.containsExactly(":0 ERROR several-heads: The heads are a2, a3.");
	}

	@Test
	void migrationsInJavaAreJudgedToo() {
		LintReport report = Migrations.builder(this.database.dataSource())
			.locations(List.of("classpath:io/boards/migrations/lint/revisions"))
			.siblings(this.database::sibling)
			.lint(new LintSettings("j1", Map.of()))
			.build()
			.lint();

		assertThat(report.revisions()).containsExactly("j2", "j3", "j4", "j5");
		assertThat(found(report)).containsExactly("j2:0 ERROR missing-downgrade: The downgrade is empty.",
				"j2:0 ERROR unused-allow: Allows truncate, which the revision does not do.",
				"j2:0 ERROR allow-without-reason: Allows truncate without a reason.",
				"j2:0 ERROR drop-column: Drops the column public.users.name.",
				"j2:0 WARNING rewrites-table: Writes the table public.users anew while public.users is locked against reads and writes.",
				"j3:0 WARNING not-measured: What R3ReadsRows does depends on what it reads.",
				"j4:0 WARNING serial-column: The column public.users_1.n is serial.",
				"j5:0 ERROR fails: The migration throws an exception where it is only asked what it does.");
		assertThat(report.acknowledged()).extracting((each) -> each.finding().rule().id() + " " + each.reason())
			.containsExactly("builds-index the table is small");
	}

}
