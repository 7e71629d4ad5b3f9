package io.boards.migrations.sql;

import java.sql.Connection;
import java.sql.SQLException;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

@PostgresTest
class OutsideTransactionTest {

	private static final int NEWEST = 18;

	private static final String REFUSED = "25001";

	private final TestDatabase database;

	OutsideTransactionTest(TestDatabase database) {
		this.database = database;
	}

	@BeforeAll
	static void thereAreTables(TestDatabase database) {
		database.jdbc().sql("""
				CREATE TABLE tag (id int PRIMARY KEY, name text);
				CREATE INDEX tag_name ON tag (name);
				CREATE TYPE mood AS ENUM ('good');
				CREATE TABLE parts (id int) PARTITION BY RANGE (id);
				CREATE TABLE part PARTITION OF parts FOR VALUES FROM (0) TO (9);
				CREATE MATERIALIZED VIEW tags AS SELECT id FROM tag;
				CREATE UNIQUE INDEX tags_id ON tags (id);
				""").update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE DATABASE other", "drop database if exists other",
			"CREATE TABLESPACE s LOCATION '/s'", "DROP TABLESPACE s", "ALTER SYSTEM SET work_mem = '4MB'",
			"ALTER DATABASE postgres SET TABLESPACE pg_default", "CREATE INDEX /* why */ CONCURRENTLY ON tag (name)",
			"create unique index\n-- why\nconcurrently i on tag (id)",
			"CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON tag (name)", "DROP INDEX CONCURRENTLY IF EXISTS tag_name",
			"REINDEX DATABASE CONCURRENTLY", "REINDEX SCHEMA public", "REINDEX (VERBOSE) SCHEMA public",
			"REINDEX TABLE CONCURRENTLY tag", "REINDEX (VERBOSE) INDEX CONCURRENTLY tag_name",
			"REINDEX (CONCURRENTLY) TABLE tag", "REINDEX (VERBOSE, CONCURRENTLY) INDEX tag_name", "VACUUM",
			"VACUUM (ANALYZE) tag", "VACUUM FULL tag", "CLUSTER", "CLUSTER VERBOSE", "CLUSTER (VERBOSE)", "DISCARD ALL",
			"ALTER TABLE parts DETACH PARTITION part CONCURRENTLY",
			"CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p" })
	void whatPostgresqlRefusesInATransactionIsKnown(String statement) throws SQLException {
		assertThat(OutsideTransaction.isNeededBy(Statement.of(statement))).isTrue();
		String state = stateInTransaction(statement);
		// The embedded server knows all of them; one in a container or of one's own may
		// not.
		assumeThat(state.equals("42601") && this.database.serverVersion() < NEWEST).as("is not known to this server")
			.isFalse();
		assertThat(state).isEqualTo(REFUSED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE INDEX ON tag (name)", "CREATE INDEX concurrently_made ON tag (name)",
			"CREATE INDEX \"CONCURRENTLY\" ON tag (name)", "DROP INDEX tag_name", "REINDEX TABLE tag",
			"REINDEX (VERBOSE) INDEX tag_name", "ALTER TYPE mood ADD VALUE 'bad'", "CLUSTER tag USING tag_pkey",
			"REFRESH MATERIALIZED VIEW CONCURRENTLY tags", "DISCARD TEMP", "ALTER TABLE parts DETACH PARTITION part",
			"ALTER DATABASE postgres SET work_mem = '4MB'", "ANALYZE tag", "SELECT 'VACUUM'",
			"DO $$ BEGIN PERFORM 'CREATE DATABASE x'; END $$", "COMMENT ON TABLE tag IS 'VACUUM'" })
	void whatItRunsInATransactionIsLeftThere(String statement) throws SQLException {
		assertThat(stateInTransaction(statement)).isEqualTo("");
		assertThat(OutsideTransaction.isNeededBy(Statement.of(statement))).isFalse();
	}

	private String stateInTransaction(String sql) throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection();
				java.sql.Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			try {
				statement.execute(sql);
				return "";
			}
			catch (SQLException ex) {
				return ex.getSQLState();
			}
			finally {
				connection.rollback();
			}
		}
	}

}
