package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import io.boards.migrations.Migrations;
import io.boards.migrations.Tenants;
import io.boards.migrations.tenant.NoTenantsException;
import io.boards.migrations.tenant.TenantNeededException;
import io.boards.migrations.tenant.TenantResults;
import io.boards.migrations.tenant.TenantStanding;
import io.boards.migrations.tenant.TenantsException;
import io.boards.migrations.tenant.UnknownTenantException;
import io.boards.migrations.tenant.Workers;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The same history in many schemas.
 */
@PostgresTest
class TenantsTest {

	private final TestDatabase database;

	private final FailureText text;

	private final RevisionFiles files;

	private final List<String> tenants = new ArrayList<>(List.of("acme", "Globex \"Co\"", "initech"));

	TenantsTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.text = new FailureText(this.database, directory);
		this.files = RevisionFiles.oneAndTwo(directory, "");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	private Migrations migrations() {
		return this.files.builder(this.database.dataSource()).tenants(() -> List.copyOf(this.tenants)).build();
	}

	private Tenants tenants() {
		return migrations().tenants();
	}

	@Test
	void eachHasItsTablesAndItsHistory() {
		TenantResults<RunReport> results = tenants().upgrade();

		assertThat(results.requireAll().values()).containsOnlyKeys("acme", "Globex \"Co\"", "initech")
			.allSatisfy((tenant, report) -> {
				assertThat(report.steps()).hasSize(2);
				assertThat(report.current()).containsExactly("two");
			});
		assertThat(tables()).containsExactly("\"Globex \"\"Co\"\"\".boards_migrations",
				"\"Globex \"\"Co\"\"\".boards_migrations_journal", "\"Globex \"\"Co\"\"\".boards_migrations_log",
				"\"Globex \"\"Co\"\"\".tag", "acme.boards_migrations", "acme.boards_migrations_journal",
				"acme.boards_migrations_log", "acme.tag", "initech.boards_migrations",
				"initech.boards_migrations_journal", "initech.boards_migrations_log", "initech.tag");
		assertThat(tenants().standings().values()).containsOnlyKeys("acme", "Globex \"Co\"", "initech")
			.allSatisfy((tenant, standing) -> assertThat(standing)
				.isEqualTo(new TenantStanding(List.of("two"), List.of(), 2, List.of(), 0)));
	}

	@Test
	void whereNothingIsPendingManyAreAskedAtOnceAndNoLockIsTaken() throws SQLException {
		this.tenants.clear();
		IntStream.range(0, 20).forEach((i) -> this.tenants.add("t" + i));
		tenants().upgrade().requireAll();
		CountingDataSource source = new CountingDataSource(this.database.dataSource());
		Tenants counted = this.files.builder(source)
			.settings(RunSettings.standard().withLocks(Duration.ZERO, Duration.ZERO))
			.tenants(() -> List.copyOf(this.tenants))
			.build()
			.tenants();

		try (HeldLock held = HeldLock.on(this.database, "t7")) {
			assertThat(held.isGranted()).isTrue();
			assertThat(counted.upgrade().requireAll().values()).hasSize(20)
				.allSatisfy((tenant, report) -> assertThat(report).isEqualTo(
						new RunReport(List.of(), List.of("two"), List.of("two"), List.of("two"), Duration.ZERO)));
		}

		assertThat(source.connections()).isOne();
		assertThat(source.messages()).isEqualTo(2);
	}

	@Test
	void whoIsBehindIsRunAlone() {
		tenants().upgrade().requireAll();
		migrations().tenant("initech").downgrade("one");

		TenantResults<RunReport> results = tenants().upgrade().requireAll();

		assertThat(results.results())
			.extracting((each) -> each.tenant() + " " + each.done().orElseThrow().steps().size())
			.containsExactly("acme 0", "Globex \"Co\" 0", "initech 1");
	}

	@Test
	void oneThatFailsDoesNotStopTheOthers() {
		this.tenants.clear();
		IntStream.range(0, 20).forEach((i) -> this.tenants.add("t" + i));
		migrations().tenant("t3").upgrade("one");
		this.database.jdbc().sql("ALTER TABLE t3.tag ADD COLUMN name int").update();

		TenantResults<RunReport> results = tenants().upgrade();

		assertThat(results.failed()).extracting((each) -> each.tenant()).containsExactly("t3");
		assertThat(results.values()).hasSize(19)
			.allSatisfy((tenant, report) -> assertThat(report.current()).containsExactly("two"));
		assertThat(this.text.of(TenantsException.class, results::requireAll)).isEqualTo(
				"""
						1 of 20 tenants failed; the others are done.
						    t3: Revision two failed in its upgrade. The step was rolled back.
						            revision:    two (Revision number 2)
						            file:        FILES/two.sql:8
						            statement:   ALTER TABLE tag ADD COLUMN name text
						            SQLSTATE:    42701
						            error:       column "name" of relation "tag" already exists
						            done before: nothing in this run
						  What to do: Correct the upgrade of this revision and start again. What is done stays, and each tenant goes on where it stands.""");
	}

	@Test
	void whatFailsForAllIsToldOnceInFull() {
		this.tenants.clear();
		IntStream.range(0, 25).forEach((i) -> this.tenants.add("t" + i));
		this.files.add("three", "SELECT 1/0", "");

		assertThat(this.text.of(TenantsException.class, () -> tenants().upgrade().requireAll())).isEqualTo(
				"""
						25 of 25 tenants failed.
						    t0:  Revision three failed in its upgrade. The step was rolled back.
						             revision:    three (Revision number 3)
						             file:        FILES/three.sql:8
						             statement:   SELECT 1/0
						             SQLSTATE:    22012
						             error:       division by zero
						             done before: one, two
						    t1:  Revision three failed in its upgrade. The step was rolled back.
						    t2:  Revision three failed in its upgrade. The step was rolled back.
						    t3:  Revision three failed in its upgrade. The step was rolled back.
						    t4:  Revision three failed in its upgrade. The step was rolled back.
						    t5:  Revision three failed in its upgrade. The step was rolled back.
						    t6:  Revision three failed in its upgrade. The step was rolled back.
						    t7:  Revision three failed in its upgrade. The step was rolled back.
						    t8:  Revision three failed in its upgrade. The step was rolled back.
						    t9:  Revision three failed in its upgrade. The step was rolled back.
						    t10: Revision three failed in its upgrade. The step was rolled back.
						    t11: Revision three failed in its upgrade. The step was rolled back.
						    t12: Revision three failed in its upgrade. The step was rolled back.
						    t13: Revision three failed in its upgrade. The step was rolled back.
						    t14: Revision three failed in its upgrade. The step was rolled back.
						    t15: Revision three failed in its upgrade. The step was rolled back.
						    t16: Revision three failed in its upgrade. The step was rolled back.
						    t17: Revision three failed in its upgrade. The step was rolled back.
						    t18: Revision three failed in its upgrade. The step was rolled back.
						    t19: Revision three failed in its upgrade. The step was rolled back.
						    and: 5 more
						  What to do: Correct the upgrade of this revision and start again. What is done stays, and each tenant goes on where it stands.""");
	}

	@Test
	void theSearchPathOfAPooledConnectionIsPutBack() throws SQLException {
		this.files.outside("three", """
				CREATE INDEX CONCURRENTLY tag_id ON tag (id);
				RESET ALL;
				INSERT INTO tag VALUES (1);""", "");
		try (HikariDataSource pool = pool(2)) {
			Tenants pooled = this.files.builder(pool).tenants(() -> List.copyOf(this.tenants)).build().tenants();

			assertThat(pooled.upgrade().requireAll().values()).hasSize(3);

			assertThat(searchPaths(pool)).containsExactly("\"$user\", public", "\"$user\", public");
		}
		assertThat(this.database.jdbc()
			.sql("SELECT (SELECT count(*) FROM acme.tag) + (SELECT count(*) FROM \"Globex \"\"Co\"\"\".tag)"
					+ " + (SELECT count(*) FROM pg_indexes WHERE indexname = 'tag_id')")
			.query(Integer.class)
			.single()).isEqualTo(5);
	}

	@Test
	void whatTakesTheSearchPathBackDoesNotLeadOutOfTheTenant() {
		this.database.jdbc().sql("CREATE TABLE public.tag (id int, name text)").update();
		this.files.add("three", """
				SET LOCAL search_path TO public;
				INSERT INTO tag VALUES (1);
				RESET search_path;
				INSERT INTO tag VALUES (2);
				SET search_path = DEFAULT;
				INSERT INTO tag VALUES (3);
				RESET ALL;
				INSERT INTO tag VALUES (4);""", "");
		try (HikariDataSource pool = pool(1)) {
			Tenants one = this.files.builder(pool).tenants(() -> List.of("acme")).build().tenants();

			one.upgrade().requireAll();

			assertThat(rows("public.tag")).containsExactly(1);
			assertThat(rows("acme.tag")).containsExactly(2, 3, 4);
		}
	}

	private List<Integer> rows(String table) {
		return this.database.jdbc().sql("SELECT id FROM " + table + " ORDER BY id").query(Integer.class).list();
	}

	private static List<String> searchPaths(HikariDataSource pool) throws SQLException {
		List<String> paths = new ArrayList<>();
		try (Connection one = pool.getConnection(); Connection two = pool.getConnection()) {
			for (Connection each : List.of(one, two)) {
				paths.add(JdbcClient.create(new SingleConnectionDataSource(each, true))
					.sql("SHOW search_path")
					.query(String.class)
					.single());
			}
		}
		return paths;
	}

	private HikariDataSource pool(int size) {
		HikariDataSource pool = new HikariDataSource();
		pool.setDataSource(this.database.dataSource());
		pool.setMaximumPoolSize(size);
		return pool;
	}

	@Test
	void neverMoreConnectionsAreTakenThanThePoolHas() {
		this.tenants.clear();
		IntStream.range(0, 20).forEach((i) -> this.tenants.add("t" + i));
		try (HikariDataSource pool = pool(1)) {
			pool.setConnectionTimeout(250);
			Tenants pooled = this.files.builder(pool)
				.tenants(() -> List.copyOf(this.tenants))
				.tenantsParallel(8)
				.build()
				.tenants();

			assertThat(pooled.upgrade().requireAll().values()).hasSize(20);
		}
	}

	@Test
	void aTenantThatVanishesIsNotMadeAgain() {
		tenants().upgrade().requireAll();
		this.files.add("three", "ALTER TABLE tag ADD COLUMN more int;", "");
		Tenants one = this.files.builder(this.database.dataSource())
			.tenants(() -> List.of("acme", "initech"))
			.tenantsParallel(1)
			.settings(RunSettings.standard().withListener(new RunListener() {
				@Override
				public void done(StepReport report) {
					TenantsTest.this.database.jdbc().sql("DROP SCHEMA IF EXISTS initech CASCADE").update();
				}
			}))
			.build()
			.tenants();

		TenantResults<RunReport> results = one.upgrade();

		assertThat(results.values()).containsOnlyKeys("acme");
		assertThat(this.text.of(TenantsException.class, results::requireAll)).isEqualTo(
				"""
						1 of 2 tenants failed; the others are done.
						    initech: The schema of this tenant was there when the run began, and is gone. It was not made again.
						                 tenant: initech
						  What to do: If the tenant is gone for good, take it out of the list of tenants. Otherwise run it again: its schema is made then. What is done stays, and each tenant goes on where it stands.""");
		assertThat(tables()).noneMatch((table) -> table.startsWith("initech."));
	}

	@Test
	void behindAPoolerAStepOutsideATransactionIsRefused(@TempDir Path pooling) throws Exception {
		try (PgBouncer pooler = PgBouncer.start(this.database, 5, pooling)) {
			Tenants pooled = this.files.builder(pooler.dataSource("tenants"))
				.tenants(() -> this.tenants)
				.build()
				.tenants();
			assertThat(pooled.upgrade().requireAll().values()).hasSize(3);
			this.files.outside("three", "CREATE INDEX CONCURRENTLY tag_id ON tag (id);", "");

			Tenants again = this.files.builder(pooler.dataSource("tenants"))
				.tenants(() -> List.of("acme"))
				.build()
				.tenants();

			assertThat(this.text.of(TenantsException.class, () -> again.upgrade().requireAll())).isEqualTo(
					"""
							1 of 1 tenant failed.
							    acme: Behind a pooler such as PgBouncer a step that runs outside a transaction cannot be run for a tenant: the search path would have to be set for the session, which somebody else may get. Nothing was run.
							              tenant:   acme
							              revision: three (Revision number 3)
							              file:     FILES/three.sql
							  What to do: Let the migrations connect to the server itself (boards.migrations.url). What is done stays, and each tenant goes on where it stands.""");
			assertThat(pooler.left()).noneMatch((line) -> line.contains("acme"));
		}
	}

	@Test
	void aSectionThatFailedGoesOnInItsTenant() {
		this.files.outside("three", "CREATE UNIQUE INDEX CONCURRENTLY tag_id ON tag (id);\nINSERT INTO tag VALUES (3);",
				"");
		tenants().upgrade("two", RunListener.NONE).requireAll();
		this.database.jdbc().sql("INSERT INTO initech.tag VALUES (1), (1)").update();

		assertThat(tenants().upgrade().failed()).extracting((each) -> each.tenant()).containsExactly("initech");
		assertThat(tenants().standings().values().get("initech"))
			.isEqualTo(new TenantStanding(List.of("two"), List.of("three"), 2, List.of(), 1));
		this.database.jdbc().sql("DELETE FROM initech.tag").update();

		assertThat(tenants().upgrade().requireAll().values()).hasSize(3);
		assertThat(this.database.jdbc()
			.sql("SELECT count(*) FROM pg_index i JOIN pg_class c ON c.oid = indexrelid WHERE relname = 'tag_id' AND indisvalid")
			.query(Integer.class)
			.single()).isEqualTo(3);
		assertThat(this.database.jdbc().sql("SELECT count(*) FROM initech.tag").query(Integer.class).single()).isOne();
	}

	@Test
	void whereThereIsNoConnectionNothingMoreIsBegun() {
		TenantResults<RunReport> none = new Workers(1).each(List.of("acme", "initech"), (tenant) -> {
			throw failedConnection();
		});

		assertThat(none.results()).extracting((each) -> each.begun()).containsExactly(true, false);
		assertThat(none.failed()).hasSize(2);
	}

	private static NoConnectionException failedConnection() {
		PGSimpleDataSource nowhere = new PGSimpleDataSource();
		nowhere.setPortNumbers(new int[] { 1 });
		return catchThrowableOfType(NoConnectionException.class, () -> NoConnectionException.take(nowhere));
	}

	@Test
	void whoIsNamedHasToBeThere() {
		assertThat(this.text.of(UnknownTenantException.class, () -> tenants().named("acne"))).isEqualTo(
				"""
						There is no tenant 'acne'.
						    tenants: 3
						    nearest: acme, initech, Globex "Co"
						  What to do: Name one of them (--tenant), or all (--all-tenants). A new one has to be in boards.migrations.tenants, or told by the TenantSchemas bean.""");
	}

	@Test
	void withoutATenantNothingIsDoneInTheConnectionsOwnSchema() {
		assertThatExceptionOfType(TenantNeededException.class).isThrownBy(migrations()::upgrade);
		assertThatExceptionOfType(TenantNeededException.class).isThrownBy(migrations()::status);
		assertThatExceptionOfType(TenantNeededException.class).isThrownBy(() -> migrations().known().named("current"));
		assertThat(migrations().known().named("head")).hasSize(1);
		assertThat(migrations().heads()).containsExactly("two");
		assertThat(tables()).isEmpty();
	}

	@Test
	void whoHasNoTenantsIsToldSo() {
		assertThatExceptionOfType(NoTenantsException.class)
			.isThrownBy(this.files.builder(this.database.dataSource()).build()::tenants);
	}

	@Test
	void namesThatWouldMeanSomethingElseAreRefused() {
		for (String name : List.of("", "pg_temp", "pg_catalog", "information_schema", "$user", "a".repeat(64))) {
			assertThatExceptionOfType(TenantNameException.class).isThrownBy(() -> migrations().tenant(name));
		}
	}

	private List<String> tables() {
		return this.database.jdbc()
			.sql("SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog',"
					+ " 'information_schema') ORDER BY format('%I.%I', schemaname, tablename) COLLATE \"C\"")
			.query(String.class)
			.list();
	}

}
