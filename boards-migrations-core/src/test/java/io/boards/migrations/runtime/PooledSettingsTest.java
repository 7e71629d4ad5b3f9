package io.boards.migrations.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

import ch.qos.logback.classic.Level;
import io.boards.migrations.Migrations;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.BeanWrapperImpl;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who gets a session of the server behind a migration from PgBouncer finds in it what was
 * there before.
 */
@PostgresTest
class PooledSettingsTest {

	/** The last one is not in the text of the script. */
	static final String SETTINGS = """
			SET search_path = pg_catalog;
			SET statement_timeout = '7s';
			SET SESSION AUTHORIZATION pg_monitor;
			SET ROLE pg_monitor;
			SELECT set_config('my.name', 'me', false);
			DO $$ BEGIN EXECUTE 'SET lock_timeout = 3'; END $$;
			""";

	private static final String REMEDY = """
			  What to do: Let the migrations connect to the server itself (boards.migrations.url), or leave this statement \
			out of what runs outside a transaction.""";

	private static final String HEADLINE = "Behind a pooler such as PgBouncer nothing can be left in a session between"
			+ " two transactions: the next statement may get another one, and somebody else this one.";

	private final TestDatabase database;

	private final TestRoles roles;

	private final RevisionFiles files;

	private final FailureText text;

	private final PgBouncer pooler;

	private final Messages messages = Messages.from(Level.WARN);

	private List<String> before = List.of();

	PooledSettingsTest(TestDatabase parent, @TempDir Path directory) throws Exception {
		this.database = parent.another();
		this.roles = new TestRoles(this.database, parent);
		Path revisions = Files.createDirectory(directory.resolve("revisions"));
		this.files = new RevisionFiles(revisions);
		this.text = new FailureText(this.database, revisions);
		this.pooler = PgBouncer.start(this.database, 2, directory);
	}

	@BeforeEach
	void look() throws Exception {
		this.before = this.pooler.left();
	}

	@AfterEach
	void nothingIsLeft() throws Exception {
		this.messages.close();
		try (this.roles; this.database; this.pooler) {
			assertThat(this.pooler.left()).isEqualTo(this.before);
			assertThat(this.messages.at(Level.WARN)).isEmpty();
			Invariants.assertHoldOfAny(this.database);
		}
	}

	@Test
	void whatAScriptSetsIsPutBackBeforeCommit() {
		this.files.add("one", SETTINGS, "").add("two", note(), "");

		assertThat(upgrade()).containsExactly("two");

		assertThat(noted()).isEqualTo("none, \"$user\", public, 0");
	}

	@Test
	void whatAStatementOfASectionSetsIsPutBackToo() {
		this.files.add("one", "CREATE TABLE tag (id int);", "")
			.outside("two",
					"DO $$ BEGIN EXECUTE 'SET statement_timeout = 70000'; EXECUTE 'SET ROLE pg_monitor'; END $$;\n"
							+ "CREATE INDEX CONCURRENTLY tag_id ON tag (id);\nINSERT INTO tag VALUES (1);",
					"")
			.add("three", note(), "");

		assertThat(upgrade()).containsExactly("three");

		assertThat(noted()).isEqualTo("none, \"$user\", public, 0");
	}

	private static String note() {
		return "CREATE TABLE note AS SELECT concat_ws(', ', current_setting('role'), current_setting('search_path'),"
				+ " current_setting('statement_timeout')) AS state;";
	}

	private String noted() {
		return this.database.jdbc().sql("SELECT state FROM note").query(String.class).single();
	}

	@Test
	void whatAStepThatFailsHasSetIsGone() {
		this.files.add("one", SETTINGS + "SELECT 1/0;", "");

		this.text.of(StepFailedException.class, this::upgrade);
	}

	@Test
	void inARunThatIsOneTransactionTheLastStepPutsBackForAll() {
		this.files.add("one", SETTINGS, "").add("two", "SET TIME ZONE 'Asia/Tokyo';", "");

		assertThat(this.files
			.on(this.pooler.dataSource("all"), RunSettings.standard().withTransaction(TransactionMode.ALL))
			.upgrade()
			.current()).containsExactly("two");
	}

	@Test
	void theRoleOfTheMigrationsIsNotLeftEither() {
		String owner = this.roles.create("owner", "NOLOGIN");
		this.database.jdbc().sql("GRANT CREATE ON SCHEMA public TO " + owner).update();
		this.files.add("one", "CREATE TABLE tag (id int);", "").outside("two", "CREATE TABLE note (id int);", "");

		assertThat(this.files.on(this.pooler.dataSource("role"), RunSettings.standard().withRole(owner))
			.upgrade()
			.current()).containsExactly("two");

		assertThat(this.database.jdbc()
			.sql("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'")
			.query(String.class)
			.list()).containsExactly(owner);
	}

	@Test
	void aSectionThatSetsSomethingForItsSessionIsRefusedBeforeTheFirstStep() {
		this.files.add("one", "CREATE TABLE tag (id int);", "")
			.outside("two", "CREATE INDEX CONCURRENTLY ON tag (id);\nSET lock_timeout = '1s';", "");

		assertThat(this.text.of(PooledSectionException.class, this::upgrade)).isEqualTo(HEADLINE + """
				 Nothing was run.
				    revision:  two (Revision number 2)
				    file:      FILES/two.sql:9
				    statement: SET lock_timeout = '1s'
				""" + REMEDY);
		assertThat(this.files.on(this.database.dataSource()).status().current()).isEmpty();
		assertThat(this.files.on(this.database.dataSource()).upgrade().current()).containsExactly("two");
	}

	@Test
	void soIsATemporaryTable() {
		this.files.outside("one", "CREATE TEMP TABLE tag (id int);", "");

		assertThat(this.text.of(PooledSectionException.class, this::upgrade)).isEqualTo(HEADLINE + """
				 Nothing was run.
				    revision:  one (Revision number 1)
				    file:      FILES/one.sql:8
				    statement: CREATE TEMP TABLE tag (id int)
				""" + REMEDY);
	}

	@Test
	void aMigrationInJavaIsRefusedWhenItComesToThat() {
		assertThat(this.text.of(PooledSectionException.class, migrations("io/boards/migrations/runtime/sets")::upgrade))
			.isEqualTo(HEADLINE + """

					    revision:  sets (A setting)
					    class:     io.boards.migrations.runtime.sets.R1_sets
					    statement: SET lock_timeout = '1s'
					""" + REMEDY);
		assertThat(this.database.jdbc().sql("SELECT count(*) FROM tag").query(Integer.class).single()).isZero();
	}

	@Test
	void whatTheDriverPreparesForAMigrationInJavaIsNotLeft() {
		Migrations migrations = migrations("io/boards/migrations/runtime/prepares");
		for (int i = 0; i < 3; i++) {
			assertThat(migrations.upgrade().current()).containsExactly("prepares");
			assertThat(migrations.downgrade("base").current()).isEmpty();
		}
	}

	@Test
	void theDriverPreparesAgainForWhoeverGetsTheConnectionNext() throws Exception {
		this.files.add("one", "CREATE TABLE tag (id int);", "");
		try (Connection connection = this.pooler.dataSource("next").getConnection()) {
			assertThat(this.files.on(new SingleConnectionDataSource(connection, true)).upgrade().current())
				.containsExactly("one");
			assertThat(new BeanWrapperImpl(connection).getPropertyValue("prepareThreshold")).isEqualTo(5);
		}
	}

	private List<String> upgrade() {
		return this.files.on(this.pooler.dataSource("pooled")).upgrade().current();
	}

	private Migrations migrations(String location) {
		return Migrations.builder(this.pooler.dataSource("java")).locations(List.of("classpath:" + location)).build();
	}

}
