package io.boards.migrations.catalog;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;

import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What reading does with the connection and what the connection does to reading.
 */
@PostgresTest
class SnapshotTest {

	private static final CatalogScope SCOPE = CatalogScope.of("boards");

	private final TestDatabase database;

	private final Connection connection;

	SnapshotTest(TestDatabase database) throws SQLException {
		this.database = database;
		this.connection = database.dataSource().getConnection();
	}

	@AfterEach
	void close() throws SQLException {
		this.connection.close();
	}

	private void run(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private String ask(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}

	private String settings() throws SQLException {
		return ask("SELECT string_agg(name || '=' || setting, ';' ORDER BY name) FROM pg_catalog.pg_settings");
	}

	private TransactionState state() throws SQLException {
		return this.connection.unwrap(BaseConnection.class).getTransactionState();
	}

	private List<String> tables() throws SQLException {
		return CatalogReader.read(this.connection, SCOPE)
			.schema()
			.tables()
			.stream()
			.map((table) -> table.name().name())
			.toList();
	}

	@Test
	void nothingIsOpenAfterwardsWhereNothingWas() throws SQLException {
		Boards.with(this.database, "CREATE TABLE boards.tags (id int)");
		run("SET search_path = boards, public");
		String before = settings();
		assertThat(tables()).containsExactly("tags");
		assertThat(state()).isEqualTo(TransactionState.IDLE);
		assertThat(settings()).isEqualTo(before);
		this.connection.setAutoCommit(false);
		assertThat(tables()).containsExactly("tags");
		assertThat(state()).isEqualTo(TransactionState.IDLE);
		assertThat(this.connection.getAutoCommit()).isFalse();
	}

	@Test
	void anOpenTransactionIsReadAndStaysOpen() throws SQLException {
		Boards.with(this.database, "");
		this.connection.setAutoCommit(false);
		run("SET LOCAL search_path = boards, other; SET LOCAL TimeZone = 'Asia/Tokyo'");
		run("CREATE TABLE tags (id int)");
		String before = settings();
		assertThat(tables()).containsExactly("tags");
		assertThat(settings()).isEqualTo(before);
		assertThat(state()).isEqualTo(TransactionState.OPEN);
		this.connection.rollback();
		assertThat(tables()).isEmpty();
	}

	@Test
	void aTransactionThatAStatementBeganIsReadAndStaysOpen() throws SQLException {
		Boards.with(this.database, "");
		run("BEGIN");
		run("CREATE TABLE boards.tags (id int)");
		assertThat(tables()).containsExactly("tags");
		assertThat(state()).isEqualTo(TransactionState.OPEN);
		run("ROLLBACK");
		assertThat(tables()).isEmpty();
	}

	@Test
	void aFailureLeavesTheTransactionAsItWas() throws SQLException {
		Boards.with(this.database, "CREATE VIEW boards.broken AS SELECT 1");
		this.connection.setAutoCommit(false);
		run("CREATE TABLE boards.tags (id int)");
		run("SET LOCAL statement_timeout = 1");
		run("SET LOCAL search_path = other");
		// Far more than a millisecond's work.
		CatalogScope slow = SCOPE.without((name) -> {
			throw new IllegalStateException("stop");
		});
		assertThatThrownBy(() -> CatalogReader.read(this.connection, slow)).isInstanceOfAny(SQLException.class,
				IllegalStateException.class);
		run("SET LOCAL statement_timeout = 0");
		assertThat(ask("SHOW search_path")).isEqualTo("other");
		assertThat(tables()).containsExactly("tags");
	}

	@Test
	void aFailureOutsideOfATransactionLeavesNoneOpen() throws SQLException {
		Boards.with(this.database, "");
		run("SET statement_timeout = 1");
		this.connection.setAutoCommit(false);
		assertThatThrownBy(() -> {
			for (int i = 0; i < 100; i++) {
				CatalogReader.read(this.connection, SCOPE);
			}
		}).isInstanceOf(SQLException.class).hasMessageContaining("statement timeout");
		assertThat(state()).isEqualTo(TransactionState.IDLE);
		assertThat(this.connection.getAutoCommit()).isFalse();
	}

	@Test
	void settingsOfTheSessionDoNotShowInTheText() throws SQLException {
		Schema plain = Boards.with(this.database, """
				CREATE TYPE boards.color AS ENUM ('red');
				CREATE FUNCTION boards.f(c boards.color DEFAULT 'red') RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
				CREATE TABLE boards.tags (
				    a timestamptz DEFAULT '2020-02-03 04:05:06.7+00'::timestamptz, b interval DEFAULT '1 day 02:00',
				    c date DEFAULT '2020-02-03'::date, d float8 DEFAULT 0.1::float8 + 0.2, e bytea DEFAULT '\\x00ff',
				    f text DEFAULT 'a\\b', g boards.color DEFAULT 'red', h money DEFAULT '1.5'::money,
				    i int DEFAULT boards.f('red'), j float4[] DEFAULT '{0.1,1e10}'
				);
				CREATE INDEX i ON boards.tags (boards.f(g)) WHERE a > '2020-02-03 04:05:06+00'::timestamptz;
				CREATE VIEW boards.v AS SELECT a FROM boards.tags WHERE c < '2020-02-03'::date AND f <> 'a\\b'""");
		run("""
				SET search_path = boards, pg_catalog; SET quote_all_identifiers = on; SET DateStyle = 'ISO, DMY';
				SET IntervalStyle = 'iso_8601'; SET TimeZone = 'Asia/Kolkata'; SET extra_float_digits = -5;
				SET bytea_output = 'escape'; SET lc_monetary = 'C.UTF-8'""");
		run("SET standard_conforming_strings = off");
		assertThat(CatalogReader.read(this.connection, SCOPE).schema()).isEqualTo(plain);
	}

	@Test
	void twoMessagesAreEnoughWhateverTheNumberOfTables() throws SQLException {
		Boards.with(this.database, table(1));
		assertThat(messages(1)).isEqualTo(2);
		StringBuilder script = new StringBuilder();
		IntStream.rangeClosed(1, 50).forEach((number) -> script.append(table(number)));
		Boards.with(this.database, script.toString());
		assertThat(messages(50)).isEqualTo(2);
		this.connection.setAutoCommit(false);
		run("SELECT 1");
		assertThat(messages(50)).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "preferQueryMode=simple", "preferQueryMode=extendedForPrepared", "autosave=always",
			"defaultRowFetchSize=1", "prepareThreshold=0", "prepareThreshold=1",
			"options=-c%20default_transaction_isolation=serializable" })
	void theDriversOwnSettingsDoNotMatter(String setting) throws SQLException {
		Schema plain = Boards.with(this.database, table(1) + table(2));
		String url = this.database.url() + (this.database.url().contains("?") ? "&" : "?") + setting;
		try (Connection other = DriverManager.getConnection(url, this.database.user(), this.database.password());
				Statement statement = other.createStatement()) {
			assertThat(CatalogReader.read(other, SCOPE).schema()).isEqualTo(plain);
			other.setAutoCommit(false);
			statement.execute("CREATE TABLE boards.more (id int)");
			assertThat(CatalogReader.read(other, SCOPE).schema().tables()).hasSize(3);
			statement.execute("DROP TABLE boards.more");
			assertThat(CatalogReader.read(other, SCOPE).schema()).isEqualTo(plain);
			other.rollback();
		}
	}

	private static String table(int number) {
		return """
				CREATE TABLE boards.t%1$d (id serial PRIMARY KEY, a text CHECK (a <> ''), b int REFERENCES boards.t%1$d,
				    n int GENERATED ALWAYS AS IDENTITY, UNIQUE (a, b));
				CREATE INDEX ON boards.t%1$d (lower(a));
				CREATE VIEW boards.v%1$d AS SELECT a, b FROM boards.t%1$d;
				CREATE POLICY p ON boards.t%1$d USING (a <> 'x');
				""".formatted(number);
	}

	private int messages(int tables) throws SQLException {
		CountingConnection counting = new CountingConnection(this.connection);
		Schema schema = CatalogReader.read(counting.proxy(), SCOPE).schema();
		assertThat(schema.tables()).hasSize(tables).allMatch((table) -> table.constraints().size() == 4);
		return counting.messages();
	}

	@Test
	void whatWasDroppedAMomentAgoIsPassedOver() throws SQLException {
		Boards.with(this.database, """
				CREATE FUNCTION boards.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
				CREATE TABLE boards.tags (id serial PRIMARY KEY, a text DEFAULT 'x' CHECK (a <> ''),
				    b int GENERATED ALWAYS AS (1 + 1) STORED, EXCLUDE USING gist (int4range(id, id + 1) WITH &&));
				CREATE INDEX i ON boards.tags (lower(a)) WHERE a <> 'x';
				CREATE POLICY p ON boards.tags USING (a <> '');
				CREATE TRIGGER t BEFORE UPDATE OF a ON boards.tags FOR EACH ROW EXECUTE FUNCTION boards.f()""");
		this.connection.setAutoCommit(false);
		this.connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
		run("SELECT 1 FROM pg_catalog.pg_class");
		Boards.with(this.database, "");
		Schema schema = CatalogReader.read(this.connection, SCOPE).schema();
		assertThat(schema.tables()).extracting(Table::name).containsExactly(Boards.name("tags"));
		assertThat(schema.tables().get(0).constraints()).extracting(Constraint::name).containsExactly("tags_pkey");
		assertThat(schema.indexes()).isEmpty();
		assertThat(schema.functions()).isEmpty();
		assertThat(schema.triggers()).isEmpty();
	}

}
