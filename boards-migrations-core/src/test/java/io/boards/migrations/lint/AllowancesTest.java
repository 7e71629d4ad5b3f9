package io.boards.migrations.lint;

import java.nio.charset.StandardCharsets;

import io.boards.migrations.script.SqlScript;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AllowancesTest {

	private static String judged(String header, String upgrade) {
		return judged(header, upgrade, LintSettings.STANDARD);
	}

	private static String judged(String header, String upgrade, LintSettings settings) {
		String text = "-- Do it\n" + header + "-- Revision: a\n-- Created: 2026-01-01T00:00:00Z\n-- migrate:upgrade\n"
				+ upgrade + "\n-- migrate:downgrade\nSELECT 1;\n";
		SqlScript script = SqlScript.parse("a.sql", text.getBytes(StandardCharsets.UTF_8));
		assertThat(script.revision().message()).isEqualTo("Do it");
		Linter linter = new Linter(settings, Mapped.NOTHING, Sizes.UNKNOWN, 180_000);
		linter.read(script, "a.sql");
		StringBuilder told = new StringBuilder();
		linter.report()
			.findings()
			.forEach((each) -> told.append(each.line() + " " + each.rule().id() + ": " + each.what() + "\n"));
		linter.report()
			.acknowledged()
			.forEach((each) -> told.append(
					each.finding().line() + " " + each.finding().rule().id() + " is meant: " + each.reason() + "\n"));
		return told.toString();
	}

	@Test
	void aLineAboveAStatementIsAboutThatStatement() {
		assertThat(judged("", """
				-- allow: drop-column the mapping left in release 41
				ALTER TABLE b.x DROP COLUMN n;
				ALTER TABLE b.x DROP COLUMN m;""")).isEqualTo("""
				7 drop-column: Drops the column b.x.m.
				6 drop-column is meant: the mapping left in release 41
				""");
	}

	@Test
	void soIsALineInsideOrBehindIt() {
		assertThat(judged("", """
				ALTER TABLE b.x
					-- ALLOW: BM102 nobody reads it
					DROP COLUMN n;
				ALTER TABLE b.x DROP COLUMN m; -- allow: drop-column nor this
				""")).isEqualTo("""
				5 drop-column is meant: nobody reads it
				8 drop-column is meant: nor this
				""");
	}

	@Test
	void aLineInTheHeaderIsAboutTheWholeRevision() {
		assertThat(judged("-- allow: drop-column release 41\n", """
				ALTER TABLE b.x DROP COLUMN n;
				DROP TABLE b.y;
				ALTER TABLE b.x DROP COLUMN m;""")).isEqualTo("""
				7 drop-table: Drops the table b.y.
				6 drop-column is meant: release 41
				8 drop-column is meant: release 41
				""");
	}

	@Test
	void whatIsAllowedForNothingOrWithoutAReasonIsFound() {
		assertThat(judged("-- Allow: drop-table gone\n", """
				-- allow: drop-column
				ALTER TABLE b.x DROP COLUMN n;
				-- allow: drop-columns they are gone
				SELECT 1;
				-- allow: drop-column they are gone""")).isEqualTo("""
				2 unused-allow: Allows drop-table, which the revision does not do.
				6 allow-without-reason: Allows drop-column without a reason.
				8 unused-allow: There is no rule drop-columns.
				10 unused-allow: Allows drop-column, which the statement does not do.
				7 drop-column is meant:\s
				""");
	}

	@Test
	void whatIsMeasuredCannotBeMissedByReading() {
		assertThat(judged("-- allow: builds-index at night\n", "CREATE INDEX i ON b.x (n);")).isEmpty();
	}

	@Test
	void severitiesAreSettings() {
		LintSettings settings = new LintSettings(null,
				java.util.Map.of(Rule.DROP_COLUMN, Severity.OFF, Rule.DROP_NOT_NULL, Severity.ERROR));

		assertThat(judged("", """
				-- allow: drop-column off, and not unused
				ALTER TABLE b.x DROP COLUMN n;
				ALTER TABLE b.x DROP COLUMN m, ALTER k DROP NOT NULL;""", settings)).isEqualTo("""
				7 drop-not-null: Lets b.x.k be null.
				6 drop-column is meant: off, and not unused
				""");
	}

}
