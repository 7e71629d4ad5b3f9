package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import ch.qos.logback.classic.Level;
import com.zaxxer.hikari.HikariDataSource;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scripts that leave a session otherwise than they found it.
 */
@PostgresTest
class LeftBehindTest {

	private static final String ADVICE = " behind for whoever uses the connection next; it was put back. SET LOCAL ends"
			+ " with the transaction, RESET takes back a SET";

	private final TestDatabase database;

	private final TestRoles roles;

	private final String owner;

	private final RevisionFiles files;

	private final Connection connection;

	private final SingleConnectionDataSource pool;

	private final Messages messages = Messages.from(Level.WARN);

	LeftBehindTest(TestDatabase parent, @TempDir Path directory) throws SQLException {
		this.database = parent.another();
		this.roles = new TestRoles(this.database, parent);
		this.owner = this.roles.create("owner", "NOLOGIN");
		this.files = new RevisionFiles(directory);
		this.connection = this.database.dataSource().getConnection();
		this.pool = new SingleConnectionDataSource(this.connection, true);
	}

	@AfterEach
	void close() throws SQLException {
		this.messages.close();
		this.connection.close();
		this.database.close();
		this.roles.close();
	}

	@Test
	void aRoleAndASearchPathThatAScriptLeavesAreToldAndPutBack() {
		this.files.add("one", "SET ROLE " + this.owner + ";\nSET search_path = pg_catalog;", "")
			.add("two", "CREATE TABLE note AS SELECT " + STATE + " AS state;", "");

		this.files.on(this.pool).upgrade();

		assertThat(warnings())
			.containsExactly("one left role = " + this.owner + " and search_path = pg_catalog" + ADVICE);
		assertThat(single("SELECT state FROM note")).isEqualTo(state()).isEqualTo(plain());
	}

	@Test
	void soAreThoseThatNoWordOfTheScriptTells() {
		this.database.jdbc()
			.sql("CREATE FUNCTION hide() RETURNS void LANGUAGE plpgsql AS" + " $$ BEGIN EXECUTE 'SET ROLE " + this.owner
					+ "'; END $$")
			.update();
		this.files.add("one", "SELECT hide();", "").add("two", "DO $$ BEGIN PERFORM hide(); END $$;", "");

		this.files.on(this.pool).upgrade();

		assertThat(warnings()).containsExactly("one left role = " + this.owner + ADVICE,
				"two left role = " + this.owner + ADVICE);
		assertThat(state()).isEqualTo(plain());
	}

	@Test
	void soIsAnotherUser() {
		this.files.add("one", "SET SESSION AUTHORIZATION " + this.owner + ";", "");

		this.files.on(this.pool).upgrade();

		assertThat(warnings()).containsExactly("one left session authorization = " + this.owner + ADVICE);
		assertThat(state()).isEqualTo(plain());
		assertThat(single("SELECT applied_by FROM boards_migrations")).isEqualTo(this.database.user());
	}

	@Test
	void soAreThoseOfASectionOutsideATransaction() throws SQLException {
		this.files.outside("one", "SET ROLE " + this.owner + ";\nSET search_path = '';", "");

		try (HikariDataSource two = new HikariDataSource()) {
			two.setDataSource(this.database.dataSource());
			two.setMaximumPoolSize(2);
			this.files.on(two).upgrade();

			assertThat(warnings())
				.containsExactly("one left role = " + this.owner + " and search_path = \"\"" + ADVICE);
			try (Connection first = two.getConnection(); Connection second = two.getConnection()) {
				assertThat(List.of(first, second)).extracting(LeftBehindTest::state).containsOnly(plain());
			}
		}
	}

	@Test
	void inARunThatIsOneTransactionTheNextStepFindsNothingOfIt() {
		this.files.add("one", "SET LOCAL search_path = pg_catalog;\nSET LOCAL ROLE " + this.owner + ";", "")
			.add("two", "CREATE TABLE note AS SELECT " + STATE + " AS state;", "")
			.add("three", "SET ROLE " + this.owner + ";", "");

		this.files.on(this.pool, RunSettings.standard().withTransaction(TransactionMode.ALL)).upgrade();

		assertThat(warnings()).containsExactly("one, two, three left role = " + this.owner + ADVICE);
		assertThat(single("SELECT state FROM note")).isEqualTo(state()).isEqualTo(plain());
	}

	@Test
	void whatEndsWithTheTransactionIsNobodysBusiness() {
		this.database.jdbc().sql("GRANT CREATE ON SCHEMA public TO " + this.owner).update();
		this.files.add("one", "SET LOCAL ROLE " + this.owner + ";\nSET LOCAL search_path = public, pg_catalog;\n"
				+ "CREATE TABLE note (id int);", "");

		this.files.on(this.pool).upgrade();

		assertThat(warnings()).isEmpty();
		assertThat(single("SELECT tableowner FROM pg_tables WHERE tablename = 'note'")).isEqualTo(this.owner);
		assertThat(single("SELECT applied_by FROM boards_migrations")).isEqualTo(this.database.user());
	}

	@Test
	void lookingCostsNoMessage() {
		this.files.add("one", "CREATE TABLE tag (id int);", "");
		CountingDataSource source = new CountingDataSource(this.pool);
		this.files.on(source).upgrade();
		this.files.add("two", "DROP TABLE tag;", "");
		source.reset();

		this.files.on(source).upgrade();

		// The applied set, what is allowed, the beginning, and all the rest.
		assertThat(source.messages()).isEqualTo(4);
	}

	private static final String STATE = "concat_ws('|', current_setting('role'), SESSION_USER,"
			+ " current_setting('search_path'))";

	private String plain() {
		return "none|" + this.database.user() + "|\"$user\", public";
	}

	private String state() {
		return state(this.connection);
	}

	private static String state(Connection connection) {
		return JdbcClient.create(new SingleConnectionDataSource(connection, true))
			.sql("SELECT " + STATE)
			.query(String.class)
			.single();
	}

	private String single(String query) {
		return this.database.jdbc().sql(query).query(String.class).single();
	}

	private List<String> warnings() {
		return this.messages.at(Level.WARN);
	}

}
