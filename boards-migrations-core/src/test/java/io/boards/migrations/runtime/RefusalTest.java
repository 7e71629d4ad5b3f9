package io.boards.migrations.runtime;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.boards.migrations.Migrations;
import io.boards.migrations.revision.BrokenGraphException;
import io.boards.migrations.revision.MultipleHeadsException;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole text of every refusal to run.
 */
@PostgresTest
class RefusalTest {

	private final TestDatabase database;

	private final FailureText text;

	private final RevisionFiles files;

	RefusalTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.text = new FailureText(this.database, directory);
		this.files = new RevisionFiles(directory).add("one", "CREATE TABLE tag (id int PRIMARY KEY);",
				"DROP TABLE tag;");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void aStepOutsideATransactionIsRefusedInARunThatIsOne() {
		this.files.outside("two", "CREATE INDEX CONCURRENTLY ON tag (id);", "");
		Migrations migrations = this.files.on(this.database.dataSource(),
				RunSettings.standard().withTransaction(TransactionMode.ALL));

		assertThat(this.text.of(OutsideTransactionException.class, migrations::upgrade)).isEqualTo("""
				A step that must run outside a transaction cannot be part of a run that is one. Nothing was run.
				    revision: two (Revision number 2)
				  What to do: Run with boards.migrations.transaction=step.""");
		assertThat(tables()).isEmpty();
	}

	@Test
	void aWayBackThatIsMissingIsNoticedBeforeTheFirstStep() {
		this.files.header("two", "-- Irreversible: the old text is gone", "CREATE TABLE note (id int);", "")
			.add("three", "CREATE TABLE third (id int);", "")
			.add("four", "CREATE TABLE fourth (id int);", "DROP TABLE fourth;");
		this.files.on(this.database.dataSource()).upgrade();

		assertThat(this.text.of(IrreversibleException.class,
				() -> this.files.on(this.database.dataSource()).downgrade("base")))
			.isEqualTo("""
					This downgrade needs the way back of a revision that has none. Nothing was run.
					    revision: three (FILES/three.sql)
					    reason:   the file has no section -- migrate:downgrade
					    revision: two (FILES/two.sql)
					    reason:   the old text is gone
					  What to do: Downgrade only to that revision, and change what has to change in a new one.""");
		assertThat(tables()).contains("fourth");
	}

	@Test
	void aConnectionWithoutASchemaIsTold() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(this.database.url());
		source.setUser(this.database.user());
		source.setPassword(this.database.password());
		source.setOptions("-c search_path=nowhere");

		assertThat(this.text.of(NoSchemaException.class, this.files.on(source)::upgrade)).isEqualTo("""
				The connection has no current schema in which boards-migrations could keep its tables.
				    search_path: nowhere
				  What to do: Create one of those schemas, or name one (boards.migrations.schema).""");
	}

	@Test
	void aPoolOfOneConnectionIsToldToBeTooSmallForAStepOutsideATransaction() throws SQLException {
		this.files.outside("two", "CREATE INDEX CONCURRENTLY ON tag (id);", "");
		this.files.on(this.database.dataSource()).upgrade("one");
		try (Connection only = this.database.dataSource().getConnection()) {
			assertThat(this.text.of(SecondConnectionException.class, this.files.on(new PoolOfOne(only))::upgrade))
				.isEqualTo(
						"""
								No second connection was to be had for a step that runs outside a transaction.
								    revision: two (Revision number 2)
								    file:     FILES/two.sql
								    error:    The pool is empty
								  What to do: Let the pool have at least two connections (spring.datasource.hikari.maximum-pool-size; for \
								PgBouncer pool_size): one holds the lock while the other runs the statements.""");
		}
	}

	@Test
	void aGraphThatIsBrokenIsToldWithItsFiles() {
		this.files.branch("two", "none", "SELECT 1;", "")
			.branch("three", "four", "SELECT 1;", "")
			.branch("four", "three", "SELECT 1;", "");

		assertThat(this.text.of(BrokenGraphException.class, this.files.on(this.database.dataSource())::heads))
			.isEqualTo("""
					The revisions do not form a graph: 2 faults.
					    unknown parent: 'two' revises 'none', which is not the id of a revision
					    cycle:          'four', 'three' need each other
					    file of four:   FILES/four.sql
					    file of three:  FILES/three.sql
					    file of two:    FILES/two.sql
					  What to do: Correct these revisions. Nothing was run.""");
	}

	@Test
	void severalHeadsAreToldWithTheWaysOut() {
		this.files.add("two", "SELECT 1;", "").branch("other", "one", "SELECT 1;", "");

		assertThat(this.text.of(MultipleHeadsException.class, this.files.on(this.database.dataSource())::upgrade))
			.isEqualTo(
					"""
							'head' is ambiguous: there are 2 heads.
							    target:    head
							    head:      two  Revision number 2
							    head:      other  Revision number 3
							    to merge:  migrations merge -m "Merge" two other
							    to rebase: migrations rebase other
							  What to do: Merge the heads, or rebase one that no database has yet. Or name one of them, use 'heads' \
							for all, or narrow to one branch with 'label@head'.""");
		assertThat(tables()).isEmpty();
	}

	@Test
	void aServerThatIsNotThereIsTold() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl("jdbc:postgresql://127.0.0.1:1/nothing?password=canary");

		assertThat(this.text.of(NoConnectionException.class, this.files.on(source)::upgrade)).isEqualTo(
				"""
						The database gave no connection.
						    SQLSTATE: 08001
						    error:    Connection to 127.0.0.1:1 refused. Check that the hostname and port are correct and that the \
						postmaster is accepting TCP/IP connections.
						  What to do: See that the server runs and takes connections, and that the DataSource's address, database, user \
						and password are right.""");
	}

	@Test
	void aPoolThatCannotBeFilledIsToldAsItsDriverSaysIt() {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(this.database.url().replaceAll("[^/]+$", "no_such_database"));
		config.setUsername(this.database.user());
		config.setPassword(this.database.password());
		config.setInitializationFailTimeout(-1);
		config.setConnectionTimeout(300);
		try (HikariDataSource pool = new HikariDataSource(config)) {
			assertThat(this.text.of(NoConnectionException.class, this.files.on(pool)::upgrade)).isEqualTo(
					"""
							The database gave no connection.
							    SQLSTATE: 3D000
							    error:    database "no_such_database" does not exist
							  What to do: See that the server runs and takes connections, and that the DataSource's address, database, \
							user and password are right.""");
		}
	}

	@Test
	void anotherDatabaseThanPostgresqlIsRefused() {
		DataSource other = new DelegatingDataSource(this.database.dataSource()) {

			@Override
			public Connection getConnection() throws SQLException {
				return OtherProduct.of(super.getConnection());
			}

		};

		assertThat(this.text.of(NotPostgresException.class, this.files.on(other)::upgrade)).isEqualTo(
				"""
						boards-migrations works with PostgreSQL only.
						    database: H2
						  What to do: Let the DataSource lead to PostgreSQL. A test that replaced it by an embedded database keeps its \
						own with @AutoConfigureTestDatabase(replace = Replace.NONE).""");
	}

	private List<String> tables() {
		return this.database.jdbc()
			.sql("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1")
			.query(String.class)
			.list();
	}

	/**
	 * A connection that says that it leads elsewhere.
	 */
	private static final class OtherProduct {

		static Connection of(Connection connection) throws SQLException {
			DatabaseMetaData metaData = connection.getMetaData();
			return proxy(Connection.class, connection, "getMetaData",
					proxy(DatabaseMetaData.class, metaData, "getDatabaseProductName", "H2"));
		}

		private static <T> T proxy(Class<T> type, T target, String method, Object answer) {
			return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, called,
					arguments) -> called.getName().equals(method) ? answer : called.invoke(target, arguments)));
		}

	}

	/**
	 * Gives its one connection once.
	 */
	private static final class PoolOfOne extends AbstractDataSource {

		private final Connection only;

		private boolean given;

		PoolOfOne(Connection only) {
			this.only = only;
		}

		@Override
		public Connection getConnection() throws SQLException {
			if (this.given) {
				throw new SQLException("The pool is empty");
			}
			this.given = true;
			return this.only;
		}

		@Override
		public Connection getConnection(String username, String password) {
			throw new UnsupportedOperationException();
		}

	}

}
