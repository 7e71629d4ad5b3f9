package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A role that owns everything, and another that connects and may do nothing by itself.
 */
@PostgresTest(judged = true)
class RoleTest {

	private final TestDatabase database;

	private final TestRoles roles;

	private final RevisionFiles files;

	private final String owner;

	private final String deployer;

	RoleTest(TestDatabase parent, @TempDir Path directory) {
		this.database = parent.another();
		this.roles = new TestRoles(this.database, parent);
		this.files = new RevisionFiles(directory);
		this.owner = this.roles.create("owner", "NOLOGIN");
		this.deployer = this.roles.create("deployer", "LOGIN NOINHERIT");
		this.database.jdbc().sql("GRANT " + this.owner + " TO " + this.deployer).update();
		this.database.jdbc().sql("REVOKE CREATE ON SCHEMA public FROM PUBLIC").update();
		this.database.jdbc().sql("GRANT CREATE ON SCHEMA public TO " + this.owner).update();
	}

	@BeforeEach
	void revisions() {
		this.files.add("one", "CREATE TABLE tag (id int);", "DROP TABLE tag;")
			.outside("two", "CREATE INDEX CONCURRENTLY tag_id ON tag (id);\nCREATE TABLE note (id int);",
					"DROP TABLE note;\nDROP INDEX CONCURRENTLY tag_id;");
	}

	@AfterEach
	void drop() {
		this.database.close();
		this.roles.close();
	}

	@Test
	void everythingThatARunMakesBelongsToTheRole() {
		Migrations migrations = migrations(this.roles.connecting(this.deployer));

		assertThat(migrations.upgrade().current()).containsExactly("two");

		assertThat(owners()).containsOnly(this.owner).hasSize(5);
		assertThat(this.database.jdbc()
			.sql("SELECT DISTINCT user_name FROM boards_migrations_log")
			.query(String.class)
			.list()).as("the log tells who connected").containsExactly(this.deployer);
		assertThat(migrations.log()).hasSize(2);
		assertThat(migrations.status().pending()).isEmpty();
		assertThat(migrations.stamp("one").removed()).containsExactly("two");
		migrations.stamp("two");
		assertThat(migrations.downgrade("base").current()).isEmpty();
	}

	@Test
	void whatTheApplicationDoesNotKnowIsTakenBackAndChangesAreAcceptedAsTheRoleToo() {
		DataSource source = this.roles.connecting(this.deployer);
		migrations(source).upgrade();
		this.files.remove("two");
		this.files.change("one", "id int", "id bigint");

		assertThat(migrations(source).accept("one").revisions().get(0).changes()).hasSize(1);
		assertThat(migrations(source).downgrade("base").current()).isEmpty();
		assertThat(owners()).containsOnly(this.owner).hasSize(3);
	}

	@Test
	void soDoesWhatAWholeRunInOneTransactionMakes() {
		this.files.remove("two");
		RunSettings together = RunSettings.standard().withRole(this.owner).withTransaction(TransactionMode.ALL);

		this.files.on(this.roles.connecting(this.deployer), together).upgrade();

		assertThat(owners()).containsOnly(this.owner).hasSize(4);
	}

	@Test
	void soDoesWhatAScriptForPsqlMakes() {
		String script = migrations(this.database.dataSource()).offline().upgrade("head");

		this.database.psql(script + "SELECT CURRENT_USER = SESSION_USER;");

		assertThat(owners()).containsOnly(this.owner).hasSize(5);
		assertThat(this.database.psql(migrations(this.database.dataSource()).offline().downgrade("head:base")
				+ "SELECT CURRENT_USER = SESSION_USER;"))
			.endsWith("t\n");
	}

	@Test
	void aFailedStepIsNotedAsTheRole() {
		this.files.add("three", "SELECT 1/0;", "");
		Migrations migrations = migrations(this.roles.connecting(this.deployer));

		assertThat(new FailureText(this.database, Path.of("/")).of(StepFailedException.class, migrations::upgrade))
			.contains("division by zero");

		assertThat(migrations.log()).extracting(LogRecord::outcome).containsExactly("done", "done", "failed");
	}

	@Test
	void theConnectionIsGivenBackWithTheRoleThatItHad() throws SQLException {
		try (Connection connection = this.roles.connecting(this.deployer).getConnection()) {
			SingleConnectionDataSource pool = new SingleConnectionDataSource(connection, true);

			this.files.remove("two");
			migrations(pool).upgrade();

			assertThat(JdbcClient.create(pool)
				.sql("SELECT current_setting('role') || ' ' || CURRENT_USER")
				.query(String.class)
				.single()).isEqualTo("none " + this.deployer);
		}
	}

	@Test
	void atTheHeadItStillCostsOneMessage() {
		CountingDataSource source = new CountingDataSource(this.roles.connecting(this.deployer));
		migrations(source).upgrade();
		source.reset();

		migrations(source).upgrade();

		assertThat(source.messages()).isEqualTo(1);
	}

	private Migrations migrations(DataSource source) {
		return this.files.on(source, RunSettings.standard().withRole(this.owner));
	}

	private List<String> owners() {
		return this.database.jdbc()
			.sql("SELECT relowner::regrole::text FROM pg_class WHERE relkind = 'r'"
					+ " AND relnamespace = 'public'::regnamespace")
			.query(String.class)
			.list();
	}

}
