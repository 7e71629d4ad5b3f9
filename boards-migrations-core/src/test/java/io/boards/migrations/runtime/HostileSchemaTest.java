package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import io.boards.migrations.Migrations;
import io.boards.migrations.generate.Autogenerate;
import io.boards.migrations.generate.DesiredSchema;
import io.boards.migrations.generate.GenerateSettings;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whatever an attacker puts before PostgreSQL's own things, no statement of the tool's
 * uses it.
 */
@PostgresTest(judged = true)
class HostileSchemaTest {

	private final TestDatabase database;

	private final RevisionFiles files;

	private final HostileSchema hostile;

	private final Migrations migrations;

	HostileSchemaTest(TestDatabase database, @TempDir Path directory) throws SQLException {
		this.database = database.another();
		this.files = new RevisionFiles(directory);
		this.hostile = HostileSchema.in(this.database);
		this.migrations = this.files.on(this.hostile.sessions());
	}

	@BeforeEach
	void revisions() {
		this.files.add("one", "CREATE TABLE public.tag (id int);", "DROP TABLE public.tag;")
			.outside("two",
					"CREATE INDEX CONCURRENTLY tag_id ON public.tag (id);\nALTER TABLE public.tag ADD note int;",
					"ALTER TABLE public.tag DROP note;\nDROP INDEX CONCURRENTLY public.tag_id;")
			.add("three", "SET ROLE NONE;\nCREATE TABLE public.note (id int);", "DROP TABLE public.note;");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void theShadowsWork() throws SQLException {
		try (Connection connection = this.hostile.sessions().getConnection();
				Statement statement = connection.createStatement()) {
			for (String victim : List.of("SELECT count(*) FROM pg_class", "SELECT current_setting('search_path')",
					"SELECT 'a'::pg_catalog.text = 'a'::pg_catalog.text", "SELECT 'a'::text",
					"SELECT oid FROM pg_namespace")) {
				assertThatExceptionOfType(SQLException.class).as(victim)
					.isThrownBy(() -> statement.execute(victim))
					.withMessageContaining("CANARY");
			}
		}
	}

	@Test
	void revisionsAreAppliedAndTakenBack() {
		assertThat(this.migrations.upgrade().current()).containsExactly("three");
		assertThat(this.migrations.status().pending()).isEmpty();
		assertThat(this.migrations.log()).hasSize(3);
		assertThat(this.hostile.jdbc()
			.sql("SELECT revision FROM public.boards_migrations ORDER BY 1")
			.query(String.class)
			.list()).containsExactly("one", "three", "two");
		assertThat(this.migrations.downgrade("base").current()).isEmpty();
		assertThat(this.migrations.stamp("two").added()).containsExactly("one", "two");
	}

	@Test
	void changesAreAcceptedAndWhatIsUnknownIsTakenBack() {
		this.migrations.upgrade();
		this.files.change("one", "id int", "id bigint");
		this.files.remove("three");
		this.files.remove("two");
		Migrations older = this.files.on(this.hostile.sessions());

		assertThat(older.accept("one").revisions().get(0).changes()).hasSize(1);
		assertThat(older.upgrade().current()).containsExactly("three");
		assertThat(older.downgrade("base").current()).isEmpty();
	}

	@Test
	void aRunInOneTransactionIs() {
		this.files.remove("two");
		this.files.change("three", "Revises: two", "Revises: one");

		this.files.on(this.hostile.sessions(), RunSettings.standard().withTransaction(TransactionMode.ALL)).upgrade();

		assertThat(this.migrations.current()).containsExactly("three");
	}

	@Test
	void aMigrationInJavaIs() {
		Migrations java = Migrations.builder(this.hostile.sessions())
			.locations(List.of("classpath:io/boards/migrations/runtime/hostile"))
			.build();

		assertThat(java.upgrade().current()).containsExactly("hostile2");
		assertThat(java.downgrade("base").current()).isEmpty();
	}

	@Test
	void aScriptForPsqlIs() {
		this.database.psql(this.migrations.offline().upgrade("head"));

		assertThat(this.migrations.current()).containsExactly("three");
		this.database.psql(this.migrations.offline().stamp("three:one"));
		assertThat(this.migrations.current()).containsExactly("one");
	}

	@Test
	void whoHoldsALockIsTold() throws SQLException {
		this.migrations.upgrade("one");
		RunSettings impatient = RunSettings.standard().withLocks(Duration.ofMillis(50), Duration.ofMillis(100));
		this.files.change("two", " transaction:false", "");
		this.files.change("two", "CREATE INDEX CONCURRENTLY tag_id ON public.tag (id);\n", "");
		this.files.change("two", "\nDROP INDEX CONCURRENTLY public.tag_id;", "");
		try (Connection reader = this.database.dataSource().getConnection();
				Statement statement = reader.createStatement()) {
			reader.setAutoCommit(false);
			statement.execute("LOCK TABLE public.tag IN ACCESS SHARE MODE");

			assertThatExceptionOfType(StepFailedException.class)
				.isThrownBy(this.files.on(this.hostile.sessions(), impatient)::upgrade)
				.withMessageContaining("held by:     pid");
			statement.execute(RunLock.of(new VersionTables("public")).tryToTake());
			assertThatExceptionOfType(LockDeadlineException.class)
				.isThrownBy(this.files.on(this.hostile.sessions(), impatient)::upgrade)
				.withMessageContaining("held by:    pid");
		}
	}

	@Test
	void tenantsAreUpgradedTakenBackAndAsked() {
		Migrations all = this.files.builder(this.hostile.sessions()).tenants(() -> List.of("acme")).build();

		assertThat(all.tenants().upgrade().requireAll().values()).hasSize(1);
		assertThat(all.tenants().upgrade().requireAll().values()).hasSize(1);
		assertThat(all.tenants().standings().values()).hasSize(1)
			.allSatisfy((tenant, standing) -> assertThat(standing.current()).containsExactly("three"));
		all.tenants().downgrade("base", RunListener.NONE).requireAll();
		this.database.psql(all.tenant("acme").offline().upgrade("base:head"));
		assertThat(all.tenant("acme").current()).containsExactly("three");
	}

	@Test
	void anotherToolsTableIsRead() {
		this.hostile.jdbc().sql("CREATE TABLE public.alembic_version AS SELECT 'one' AS version_num").update();

		assertThat(this.migrations.takeOver().alembic(null).added()).containsExactly("one");
	}

	@Test
	void revisionsAreGenerated() throws SQLException {
		this.hostile.jdbc().sql("CREATE SCHEMA app").update();
		this.hostile.jdbc().sql("CREATE TABLE app.tag (id bigint)").update();
		Schema.Builder wanted = Schema.builder();
		wanted.names.add("app");
		wanted.tables.add(new Table(new QualifiedName("app", "tag"),
				List.of(Column.of("id", "bigint"), Column.of("more", "integer")), List.of(), null));
		Autogenerate autogenerate = new Autogenerate((version) -> DesiredSchema.of(wanted.build()),
				GenerateSettings.standard());

		try (Connection connection = this.hostile.sessions().getConnection()) {
			assertThat(autogenerate.generate(connection).revisions()).hasSize(1)
				.first()
				.extracting((body) -> body.upgrade().size())
				.isEqualTo(1);
		}
	}

}
