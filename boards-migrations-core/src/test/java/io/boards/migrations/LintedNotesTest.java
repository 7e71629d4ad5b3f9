package io.boards.migrations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import io.boards.migrations.lint.LintScope;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.boards.migrations.LintedRevisions.found;
import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class LintedNotesTest {

	private static final LintScope SCOPE = LintScope.since("a1");

	private static final String REWRITE = "ALTER TABLE public.users ALTER COLUMN name TYPE int USING name::int;";

	private static final String FOUND = " rewrites-table: Writes the table public.users anew while public.users is locked against reads and writes.";

	private static final String BACK = "-- migrate:downgrade\nDROP MATERIALIZED VIEW public.v;";

	private final LintedRevisions revisions;

	LintedNotesTest(TestDatabase parent, @TempDir Path directory) throws IOException {
		this.revisions = new LintedRevisions(parent.another(), directory).add("a1", LintedRevisions.TABLES);
	}

	@Test
	void whatARevisionSaysItselfIsAWarningUntilTheTableIsKnownToBeLarge() throws IOException {
		this.revisions.add("a2", "-- Rewrites the table public.users, and its indexes.\n\n" + REWRITE);
		Migrations migrations = this.revisions.migrations();

		assertThat(found(migrations.lint(SCOPE))).containsExactly("a2:7 WARNING" + FOUND);
		assertThat(found(migrations.lint(SCOPE.with(Map.of("public.users", 10_000L)))))
			.containsExactly("a2:7 WARNING" + FOUND);
		assertThat(found(migrations.lint(SCOPE.with(Map.of("public.users", 10_001L)))))
			.containsExactly("a2:7 ERROR" + FOUND);
	}

	@Test
	void whatItSaysOfAnotherTableOrOfTheWayBackOrInTheMiddleIsNotSaid() throws IOException {
		this.revisions.add("a2", "-- Rewrites the table public.tenants, and its indexes.\n" + REWRITE)
			.add("a3", "a2", "", REWRITE.replace("int", "text"),
					"-- migrate:downgrade\n-- Rewrites the table public.users, and its indexes.\nSELECT 1;")
			.add("a4", "SELECT 1;\n-- Rewrites the table public.users, and its indexes.\n" + REWRITE);

		assertThat(found(this.revisions.migrations().lint(SCOPE))).containsExactly("a2:6 ERROR" + FOUND,
				"a3:5 ERROR" + FOUND, "a4:7 ERROR" + FOUND);
	}

	@Test
	void aTableHasTheNameThatItHadBefore() throws IOException {
		this.revisions.add("a2", """
				-- Renames the table public.users to public.people, which running releases do not
				--   know.
				-- Rewrites the table public.users, and its indexes.

				ALTER TABLE public.users RENAME TO people;
				ALTER TABLE public.people RENAME COLUMN id TO key;
				""" + REWRITE.replace("users", "people"));

		assertThat(found(this.revisions.migrations().lint(SCOPE))).containsExactly(
				"a2:9 WARNING rename-table: Renames the table public.users to public.people.",
				"a2:10 ERROR rename-column: Renames the column public.people.id to key.",
				"a2:11 WARNING" + FOUND.replace("users", "people"));
	}

	@Test
	void rowsThatChangeUnderALockAreAnErrorAllTheSame() throws IOException {
		this.revisions.add("a2", "a1", "", """
				-- Locks public.users against reads and writes.
				ALTER TABLE public.users ADD COLUMN n int;
				UPDATE public.tenants SET id = id;
				CREATE MATERIALIZED VIEW public.v AS SELECT id FROM public.tenants;""", BACK).add("a3", "a2", "", """
				-- Fills the materialized view public.v, for as long as its query takes.
				DROP MATERIALIZED VIEW public.v;
				ALTER TABLE public.users ADD COLUMN m int;
				CREATE MATERIALIZED VIEW public.v AS SELECT id FROM public.tenants;""", BACK);
		String locked = " works-under-lock: Works while an earlier statement keeps public.users locked against reads and writes.";

		assertThat(found(this.revisions.migrations().lint(SCOPE))).containsExactly("a2:7 ERROR" + locked,
				"a2:8 ERROR" + locked, "a3:8 WARNING" + locked);
	}

}
