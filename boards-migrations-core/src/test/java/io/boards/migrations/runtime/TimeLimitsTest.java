package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.boards.migrations.Migrations;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The limits of a revision's own, seen where its statements run.
 */
@PostgresTest(judged = true)
class TimeLimitsTest {

	private static final String LIMITS = "SELECT current_setting('lock_timeout') || ' '"
			+ " || current_setting('statement_timeout') AS limits";

	private static final String HEADER = "-- Lock-Timeout: 500ms\n-- Statement-Timeout: 10min";

	private static final RunSettings SETTINGS = new RunSettings(null, TransactionMode.STEP, Duration.ofSeconds(3),
			Duration.ofSeconds(40), Duration.ofMinutes(2), null, null, BackfillThrottle.NONE, RunListener.NONE, null);

	private final TestDatabase database;

	private final RevisionFiles files;

	TimeLimitsTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.files = new RevisionFiles(directory);
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void aHeaderTakesTheirPlaceForItsRevisionOnly() {
		threeRevisions();
		this.files.on(this.database.dataSource(), SETTINGS).upgrade();

		assertThat(seen("one", "two", "three")).containsExactly("3s 40s", "500ms 10min", "3s 40s");
	}

	@Test
	void soItDoesInARunThatIsOneTransaction() {
		threeRevisions();
		this.files.on(this.database.dataSource(), SETTINGS.withTransaction(TransactionMode.ALL)).upgrade();

		assertThat(seen("one", "two", "three")).containsExactly("3s 40s", "500ms 10min", "3s 40s");
	}

	@Test
	void soItDoesInAScriptForPsql() {
		threeRevisions();
		this.database.psql(this.files.on(this.database.dataSource(), SETTINGS).offline().upgrade("head"));

		assertThat(seen("one", "two", "three")).containsExactly("3s 40s", "500ms 10min", "3s 40s");
	}

	@Test
	void soItDoesInAScriptForPsqlThatIsOneTransaction() {
		threeRevisions();
		RunSettings together = SETTINGS.withTransaction(TransactionMode.ALL);
		this.database.psql(this.files.on(this.database.dataSource(), together).offline().upgrade("head"));

		assertThat(seen("one", "two", "three")).containsExactly("3s 40s", "500ms 10min", "3s 40s");
	}

	private void threeRevisions() {
		this.files.add("one", "CREATE TABLE one AS " + LIMITS + ";", "")
			.header("two", HEADER, "CREATE TABLE two AS " + LIMITS + ";", "")
			.add("three", "CREATE TABLE three AS " + LIMITS + ";", "");
	}

	@Test
	void outsideATransactionTheyHoldForWhatCouldRunInOne() {
		outside();
		this.files.on(this.database.dataSource(), SETTINGS).upgrade();

		assertThat(seen("bare", "limited")).containsExactly("3s 0", "500ms 10min");
		assertThat(altering("bare", "limited")).containsExactly("3s", "500ms");
	}

	@Test
	void soItIsInAScriptForPsql() {
		outside();
		this.database.psql(this.files.on(this.database.dataSource(), SETTINGS).offline().upgrade("head"));

		assertThat(seen("bare", "limited")).containsExactly("3s 0", "500ms 10min");
		assertThat(altering("bare", "limited")).containsExactly("3s", "500ms");
	}

	private void outside() {
		String adding = "ALTER TABLE %s ADD COLUMN altering text DEFAULT (current_setting('lock_timeout'));";
		this.files.outside("bare", "CREATE TABLE bare AS " + LIMITS + ";\n" + adding.formatted("bare"), "")
			.outside("limited", "CREATE TABLE limited AS " + LIMITS + ";\n" + adding.formatted("limited"), "");
		this.files.change("limited", "\n-- migrate:upgrade", HEADER + "\n\n-- migrate:upgrade");
	}

	@Test
	void aMigrationInJavaSaysItWithItsAnnotation() {
		Migrations.builder(this.database.dataSource())
			.locations(List.of("classpath:io/boards/migrations/runtime/limits"))
			.settings(SETTINGS)
			.build()
			.upgrade();

		assertThat(seen("inside", "outside")).containsExactly("300ms 30min", "300ms 2h");
		assertThat(altering("outside")).containsExactly("300ms");
	}

	private List<String> seen(String... tables) {
		return List.of(tables).stream().map((table) -> single("SELECT limits FROM " + table)).toList();
	}

	private List<String> altering(String... tables) {
		return List.of(tables).stream().map((table) -> single("SELECT altering FROM " + table)).toList();
	}

	private String single(String query) {
		return this.database.jdbc().sql(query).query(String.class).single();
	}

}
