package io.boards.migrations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.boards.migrations.lint.LintReport;
import io.boards.migrations.lint.LintScope;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.boards.migrations.LintedRevisions.found;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Foreign keys and the indexes that belong to them.
 */
@PostgresTest
class LintedKeysTest {

	private static final String TABLES = """
			CREATE TABLE public.a (id bigint PRIMARY KEY, n bigint, UNIQUE (id, n));""";

	private static final LintScope SCOPE = LintScope.since("a1");

	private final LintedRevisions revisions;

	LintedKeysTest(TestDatabase parent, @TempDir Path directory) throws IOException {
		this.revisions = new LintedRevisions(parent.another(), directory).add("a1", TABLES);
	}

	/** Not the locks of foreign keys. */
	private static List<String> keys(LintReport report) {
		return found(report).stream().filter((each) -> !each.contains(" locks-other-table: ")).toList();
	}

	@Test
	void aKeyWithoutAnIndexIsFoundWhereItIsMade() throws IOException {
		this.revisions.add("a2", """
				CREATE TABLE public.b (a bigint REFERENCES public.a, m bigint, n bigint,
					CONSTRAINT "K" FOREIGN KEY (m, n) REFERENCES public.a (id, n));
				CREATE INDEX i ON public.b (n, a, m);
				CREATE INDEX j ON public.b ((a + 1), a);
				CREATE INDEX k ON public.b (a) WHERE n > 0;
				CREATE INDEX l ON public.b USING brin (a);
				CREATE INDEX m ON public.b (n) INCLUDE (m);
				DO $$ BEGIN
					ALTER TABLE public.a ADD CONSTRAINT s FOREIGN KEY (n) REFERENCES public.a NOT VALID;
				END $$;""");

		LintReport report = this.revisions.migrations().lint(SCOPE);

		assertThat(keys(report)).containsExactly(
				"a2:5 WARNING unindexed-foreign-key: No index of public.b begins with a, the foreign key b_a_fkey.",
				"a2:5 WARNING unindexed-foreign-key: No index of public.b begins with m, n, the foreign key \"K\".",
				"a2:12 WARNING unindexed-foreign-key: No index of public.a begins with n, the foreign key s.");
		assertThat(report.findings().get(2).instead()).isEqualTo("""
				-- migrate:upgrade transaction:false
				CREATE INDEX CONCURRENTLY ON public.b (m, n);
				(of a new table without CONCURRENTLY, in the same revision)""");
	}

	@Test
	void indexesThatServeAKey() throws IOException {
		this.revisions.add("a2", """
				CREATE TABLE public.b (a bigint REFERENCES public.a, m bigint REFERENCES public.a,
					n bigint REFERENCES public.a UNIQUE, FOREIGN KEY (m, n) REFERENCES public.a (id, n));
				CREATE INDEX i ON public.b (n, m, a);
				CREATE INDEX j ON public.b USING hash (m);
				CREATE INDEX k ON public.b (a) WHERE a IS NOT NULL;
				CREATE TABLE public.p (a bigint REFERENCES public.a) PARTITION BY LIST (a);
				CREATE TABLE public.p1 PARTITION OF public.p FOR VALUES IN (1);
				CREATE INDEX q ON public.p (a);""");

		assertThat(keys(this.revisions.migrations().lint(SCOPE))).isEmpty();
	}

	@Test
	void anIndexOfALaterRevisionWillDo() throws IOException {
		this.revisions.add("a2", """
				-- allow: unindexed-foreign-key the next one has it
				CREATE TABLE public.b (a bigint REFERENCES public.a);
				CREATE TABLE public.c (a bigint REFERENCES public.a);
				CREATE TABLE public.d (a bigint REFERENCES public.a);
				CREATE TABLE public.e (a bigint REFERENCES public.a);""").add("a3", "a2", " transaction:false", """
				CREATE INDEX CONCURRENTLY i ON public.b (a);
				CREATE INDEX CONCURRENTLY j ON public.c (a);
				ALTER TABLE public.d DROP CONSTRAINT d_a_fkey;""");
		String left = "a2:9 WARNING unindexed-foreign-key: No index of public.e begins with a, the foreign key e_a_fkey.";

		assertThat(keys(this.revisions.migrations().lint(SCOPE))).containsExactly(left);
		this.revisions.migrations().upgrade("a1");
		assertThat(keys(this.revisions.migrations().lint(LintScope.pending().onConnected()))).containsExactly(left);
	}

	@Test
	void aKeyThatWasThereIsNotFoundAgain() throws IOException {
		this.revisions.add("a2", "CREATE TABLE public.b (a bigint REFERENCES public.a);")
			.add("a3",
					"ALTER TABLE public.b ALTER COLUMN a TYPE int;\nALTER TABLE public.b RENAME CONSTRAINT b_a_fkey TO k;");

		assertThat(keys(this.revisions.migrations().lint(LintScope.since("a2")))).containsExactly(
				"a3:5 ERROR rewrites-table: Writes the table public.b anew while public.b is locked against reads and writes.");
	}

}
