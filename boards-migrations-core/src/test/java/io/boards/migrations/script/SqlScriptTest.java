package io.boards.migrations.script;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.boards.migrations.revision.Revision;
import io.boards.migrations.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SqlScriptTest {

	private static final String SCRIPT = """
			-- Add user preferences
			-- and their index
			--
			-- Revision: 3f2a9c1b7d4e
			-- Revises: a1b2c3d4e5f6, add_artifact_lineage
			-- Created: 2025-09-01T12:03:01Z
			-- Depends-On: 553dc6a50a20
			-- Labels: users, v1.2

			-- This is said about the SQL: it is large.

			-- migrate:upgrade transaction:false
			CREATE TABLE p (id int); -- the table
			-- and

			CREATE INDEX CONCURRENTLY i ON p (id)
			-- migrate:downgrade

			DROP TABLE p;
			""";

	@Test
	void aWholeScript() {
		SqlScript script = parse(SCRIPT);
		assertThat(script).isEqualTo(new SqlScript(
				new Revision("3f2a9c1b7d4e", List.of("a1b2c3d4e5f6", "add_artifact_lineage"), List.of("553dc6a50a20"),
						List.of("users", "v1.2"), "Add user preferences and their index",
						Instant.parse("2025-09-01T12:03:01Z")),
				new SqlFile("a.sql", "db/revisions/a.sql", SCRIPT.getBytes(StandardCharsets.UTF_8)), Optional.empty(),
				TimeLimits.NONE,
				new Section(false,
						List.of(new Statement("CREATE TABLE p (id int)", 13),
								new Statement("CREATE INDEX CONCURRENTLY i ON p (id)", 16)),
						"CREATE TABLE p (id int); -- the table\n-- and\n\nCREATE INDEX CONCURRENTLY i ON p (id)", 12),
				java.util.Optional
					.of(new Section(true, List.of(new Statement("DROP TABLE p", 19)), "DROP TABLE p;", 17)),
				List.of()));
	}

	@Test
	void theShortestScript() {
		SqlScript script = parse("--revision:a\n--CREATED : 2025-09-01T14:03:01+02:00\n--migrate:upgrade");
		assertThat(script.revision())
			.isEqualTo(new Revision("a", List.of(), List.of(), List.of(), "", Instant.parse("2025-09-01T12:03:01Z")));
		assertThat(script.upgrade()).isEqualTo(new Section(true, List.of(), "", 3));
		assertThat(script.downgrade()).isEmpty();
		assertThat(script.irreversible()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-- Revises:", "-- Revises: base", "-- Revises: ,", "--" })
	void aFirstRevisionRevisesNothing(String line) {
		assertThat(parse(header(line) + "-- migrate:upgrade").revision().revises()).isEmpty();
	}

	@Test
	void anEmptyDowngradeIsNotAMissingOne() {
		SqlScript script = parse(
				header("--") + "-- migrate:upgrade\nSELECT 1;\n-- migrate:downgrade\n-- nothing to do\n");
		assertThat(script.downgrade()).contains(new Section(true, List.of(), "-- nothing to do", 6));
	}

	@Test
	void theDowngradeMayComeFirst() {
		SqlScript script = parse(
				header("--") + "-- migrate:downgrade transaction:true\nSELECT 2;\n-- migrate:upgrade\nSELECT 1;");
		assertThat(script.upgrade().text()).isEqualTo("SELECT 1;");
		assertThat(script.downgrade()).map(Section::text).contains("SELECT 2;");
	}

	@Test
	void anIrreversibleScriptGivesItsReason() {
		SqlScript script = parse(
				header("-- Irreversible: the data: it is gone") + "-- migrate:upgrade\n-- migrate:downgrade");
		assertThat(script.irreversible()).contains("the data: it is gone");
	}

	@Test
	void aScriptMayHaveLimitsOfItsOwn() {
		SqlScript script = parse(
				header("-- Lock-Timeout: 500ms\n-- Statement-Timeout: 10min") + "-- migrate:upgrade\nSELECT 1;");
		assertThat(script.limits())
			.isEqualTo(new TimeLimits(Optional.of(Duration.ofMillis(500)), Optional.of(Duration.ofMinutes(10))));
		assertThat(ofStatements(script)).as("they may be changed")
			.isEqualTo(ofStatements(parse(header("--") + "-- migrate:upgrade\nSELECT 1;")));
	}

	@Test
	void proseWithColonsIsNoKey() {
		SqlScript script = parse("""
				-- Fix: see https://example.org
				-- Revision: a
				-- Created: 2025-09-01T12:03:01Z
				-- https://example.org/why
				--
				-- and so on

				-- Locks: none
				-- migrate:upgrade
				""");
		assertThat(script.revision().message()).isEqualTo("Fix: see https://example.org");
	}

	@Test
	void aMarkerInAStringOrABodyIsNone() {
		String body = "SELECT '\n-- migrate:downgrade\n', $$\n-- migrate:downgrade\n$$;";
		SqlScript script = parse(header("--") + "-- migrate:upgrade\n" + body + "\n-- migrate:downgrade\nSELECT 2;");
		assertThat(script.upgrade().text()).isEqualTo(body);
		assertThat(script.upgrade().statements()).hasSize(1);
		assertThat(script.downgrade()).map(Section::line).contains(10);
	}

	@Test
	void nothingInTheSqlIsReplaced() {
		String sql = "SELECT '${a} :b #{c}' ? 'd', :e;";
		assertThat(parse(header("--") + "-- migrate:upgrade\n" + sql).upgrade().text()).isEqualTo(sql);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r" })
	void lineEndsAndAByteOrderMarkChangeNothing(String lineEnd) {
		SqlScript script = parse("\uFEFF" + SCRIPT.replace("\n", lineEnd));
		assertThat(script).usingRecursiveComparison().ignoringFields("file").isEqualTo(parse(SCRIPT));
		assertThat(ofStatements(script)).isEqualTo(ofStatements(parse(SCRIPT)));
	}

	@Test
	void theChecksumIsStable() {
		assertThat(parse(SCRIPT).checksum()).map(Checksum::text)
			.contains("3:a0b2a5876a481f2e925d8d123f2a47b9:tYWmq4UbvGp-WlYmUwrDRw:N2Qtj_yHkhYc0tJpfMCF4POA");
		assertThat(parse(header("--") + "-- migrate:upgrade").checksum()).map(Checksum::text)
			.contains("3:7bbc7a032357f8bf3372f8ee732ec645:nBidkujLVyuvT3NXQ5IL1w:e7x6AyNX");
	}

	@Test
	void theChecksumIgnoresWhatDoesNotRun() {
		String other = SCRIPT.replace("Add user", "Add the user")
			.replace("; -- the table\n-- and\n", " /* none */ ; ;;\n\n\n")
			.replace("ON p (id)", "ON p (id);")
			.replace("DROP TABLE p;", "DROP TABLE IF EXISTS p;");
		assertThat(ofStatements(parse(other))).isEqualTo(ofStatements(parse(SCRIPT)));
		String wide = header("--") + "-- migrate:upgrade\n  SELECT \t\n  1  ;  \n";
		String tight = header("--") + "-- migrate:upgrade\nSELECT\n  1;";
		assertThat(ofStatements(parse(wide))).isEqualTo(ofStatements(parse(tight)));
	}

	@Test
	void theChecksumSeesWhatRuns() {
		List<String> scripts = List.of(SCRIPT, SCRIPT.replace("transaction:false", ""),
				SCRIPT.replace("id int", "id  int"), SCRIPT.replace("; -- the table", " -- the table"),
				SCRIPT.replace("CREATE INDEX", "-- CREATE INDEX"), SCRIPT.replace("(id)", "(id /* why */)"));
		assertThat(scripts.stream().map((script) -> ofStatements(parse(script))).distinct()).hasSize(scripts.size());
	}

	@Test
	void charactersBeyondAsciiAreKept() {
		SqlScript script = parse(
				"-- Größe 😀\n-- Revision: size\n-- Created: 2025-09-01T12:03:01Z\n-- migrate:upgrade\nSELECT 'ß😀';");
		assertThat(script.revision().message()).isEqualTo("Größe 😀");
		assertThat(script.upgrade().text()).isEqualTo("SELECT 'ß😀';");
	}

	static String header(String line) {
		return "-- Revision: a\n" + line + "\n-- Created: 2025-09-01T12:03:01Z\n";
	}

	private static Checksum ofStatements(SqlScript script) {
		return Checksum.of(script.upgrade(), "");
	}

	private static SqlScript parse(String text) {
		return SqlScript.parse("db/revisions/a.sql", text.getBytes(StandardCharsets.UTF_8));
	}

}
