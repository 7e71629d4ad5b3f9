package io.boards.migrations.diff;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What becomes of the values of rows.
 */
@PostgresTest
class RowsOnServerTest {

	private final Way way;

	RowsOnServerTest(TestDatabase database) throws SQLException {
		this.way = new Way(database);
	}

	@AfterEach
	void close() throws SQLException {
		this.way.close();
	}

	@Test
	void valuesOfAnEnumStayWhatTheyAre() throws SQLException {
		this.way.upgrade(
				"CREATE TYPE s AS ENUM ('a', 'b', 'c'); CREATE TABLE t (x s, y s[]); "
						+ "INSERT INTO t VALUES ('a', '{a,b}'), ('b', NULL), (NULL, '{}')",
				"CREATE TYPE s AS ENUM ('b', 'a'); CREATE TABLE t (x s, y s[])", Renames.NONE);
		assertThat(this.way.rows("SELECT concat_ws(' ', x, y) FROM boards.t ORDER BY x")).isEqualTo("b; a {a,b}; {}");
		this.way.downgrade(Renames.NONE);
		assertThat(this.way.rows("SELECT concat_ws(' ', x, y) FROM boards.t ORDER BY x")).isEqualTo("a {a,b}; b; {}");
	}

	@Test
	void attributesOfACompositeTypeAreToldByName() throws SQLException {
		this.way.upgrade(
				"CREATE TYPE p AS (a text, b integer); CREATE TABLE t (id integer, x p); "
						+ "INSERT INTO t VALUES (1, ROW('a', 5)), (2, ROW(NULL, NULL)), (3, NULL)",
				"CREATE TYPE p AS (b text, c integer, a text); CREATE TABLE t (id integer, x p)", Renames.NONE);
		assertThat(this.way.rows("SELECT coalesce(x::text, 'null') FROM boards.t ORDER BY id"))
			.isEqualTo("(5,,a); (,,); null");
		this.way.downgrade(Renames.NONE);
		assertThat(this.way.rows("SELECT coalesce(x::text, 'null') FROM boards.t ORDER BY id"))
			.isEqualTo("(a,5); (,); null");
	}

	@Test
	void attributesInOtherOnesAndInArraysAreToldByName() throws SQLException {
		this.way.upgrade(
				"CREATE TYPE s AS ENUM ('a', 'b'); CREATE TYPE i AS (a integer, b text); CREATE TYPE o AS (x text, i i); "
						+ "CREATE TYPE e AS (s s, n integer); CREATE TABLE t (id integer, o o, e e[]); "
						+ "INSERT INTO t VALUES (1, ROW('x, y', ROW(7, '8')), ARRAY[ROW('b', 1)::e, NULL]), "
						+ "(2, ROW(NULL, NULL), '{}'), (3, NULL, NULL)",
				"CREATE TYPE s AS ENUM ('b', 'a'); CREATE TYPE i AS (b text, a bigint); CREATE TYPE o AS (i i, x text); "
						+ "CREATE TYPE e AS (s s, n bigint); CREATE TABLE t (id integer, o o, e e[])",
				Renames.NONE);
		assertThat(this.way.rows("SELECT concat_ws(' ', o, (o).i.a, e) FROM boards.t ORDER BY id"))
			.isEqualTo("(\"(8,7)\",\"x, y\") 7 {\"(b,1)\",NULL}; (,) {}; ");
		this.way.downgrade(Renames.NONE);
		assertThat(this.way.rows("SELECT concat_ws(' ', o, (o).i.a, e) FROM boards.t ORDER BY id"))
			.isEqualTo("(\"x, y\",\"(7,8)\") 7 {\"(b,1)\",NULL}; (,) {}; ");
	}

	@Test
	void elementsWhoseAttributesChangeTheirPlacesAreNotConverted() throws SQLException {
		String before = "CREATE TYPE p AS (a text, b text); CREATE TABLE t (x p[]); "
				+ "INSERT INTO t VALUES (ARRAY[ROW('a', 'b')::p])";
		assertThatThrownBy(() -> this.way.upgrade(before, "CREATE TYPE p AS (b text, a text); CREATE TABLE t (x p[])",
				Renames.NONE))
			.hasMessageContaining("column \"x\" cannot be cast automatically to type boards.p[]");
		assertThatThrownBy(() -> this.way.upgrade(before, "CREATE TYPE p AS (a text, c text); CREATE TABLE t (x p[])",
				Renames.NONE))
			.hasMessageContaining("column \"x\" cannot be cast automatically to type boards.p[]");
		assertThatThrownBy(() -> this.way.upgrade(
				"CREATE TYPE i AS (a text, b text); CREATE TYPE p AS (i i[]); CREATE TABLE t (x p); "
						+ "INSERT INTO t VALUES (ROW(ARRAY[ROW('a', 'b')::i]))",
				"CREATE TYPE i AS (b text, a text); CREATE TYPE p AS (i i[]); CREATE TABLE t (x p)", Renames.NONE))
			.hasMessageContaining("column \"x\" cannot be cast automatically to type boards.p");
	}

	@Test
	void blanksAtTheEndOfAttributesAreNotMoreThanTheyWere() throws SQLException {
		this.way.upgrade("CREATE TYPE p AS (x char(5)); CREATE TABLE t (p p); INSERT INTO t VALUES (ROW('a'))",
				"CREATE TYPE p AS (x text); CREATE TABLE t (p p)", Renames.NONE);
		assertThat(this.way.rows("SELECT p::text FROM boards.t")).isEqualTo("(a)");
		this.way.downgrade(Renames.NONE);
		assertThat(this.way.rows("SELECT p::text FROM boards.t")).isEqualTo("(\"a    \")");
		assertThatThrownBy(() -> this.way.upgrade("CREATE TYPE p AS (x char(5)); CREATE TABLE t (p p[])",
				"CREATE TYPE p AS (x text); CREATE TABLE t (p p[])", Renames.NONE))
			.hasMessageContaining("column \"p\" cannot be cast automatically to type boards.p[]");
	}

	@Test
	void bitsAreWorthWhatTheyAre() throws SQLException {
		this.way.upgrade("CREATE TABLE t (x bit(4), y money); INSERT INTO t VALUES ('0101', 2.5)",
				"CREATE TABLE t (x integer, y numeric(8,2))", Renames.NONE);
		assertThat(this.way.rows("SELECT concat_ws(' ', x, y) FROM boards.t")).isEqualTo("5 2.50");
		this.way.downgrade(Renames.NONE);
		assertThat(this.way.rows("SELECT concat_ws(' ', x, y::numeric) FROM boards.t")).isEqualTo("0101 2.50");
	}

	@Test
	void whatIsComputedIsNotConverted() throws SQLException {
		this.way.upgrade(
				"CREATE TABLE t (x numeric, y integer GENERATED ALWAYS AS (x) STORED, "
						+ "z integer GENERATED ALWAYS AS (x * 2) STORED); INSERT INTO t VALUES (1.4)",
				"CREATE TABLE t (x numeric, y numeric GENERATED ALWAYS AS (x) STORED, "
						+ "z bigint GENERATED ALWAYS AS (x * 2) STORED)",
				Renames.NONE);
		assertThat(this.way.text()).isEqualTo("""
				ALTER TABLE boards.t DROP COLUMN y;
				ALTER TABLE boards.t ADD COLUMN y numeric GENERATED ALWAYS AS (x) STORED;
				ALTER TABLE boards.t ALTER COLUMN z TYPE bigint;
				""");
		assertThat(this.way.rows("SELECT concat_ws(' ', y, z) FROM boards.t")).isEqualTo("1.4 3");
		this.way.downgrade(Renames.NONE);
		assertThat(this.way.rows("SELECT concat_ws(' ', y, z) FROM boards.t")).isEqualTo("1 3");
	}

	@Test
	void aValueBecomesAnArrayOfOneAndComesBack() throws SQLException {
		this.way.upgrade(
				"CREATE TYPE s AS ENUM ('a,b'); CREATE TABLE t (id integer, x integer, y text, z s); "
						+ "INSERT INTO t VALUES (1, 5, '{', 'a,b'), (2, NULL, NULL, NULL)",
				"CREATE TYPE s AS ENUM ('a,b'); CREATE TABLE t (id integer, x bigint[], y text[], z text[])",
				Renames.NONE);
		assertThat(this.way.rows("SELECT concat_ws(' ', x, y, z) FROM boards.t ORDER BY id"))
			.isEqualTo("{5} {\"{\"} {\"a,b\"}; ");
		this.way.downgrade(Renames.NONE);
		assertThat(this.way.rows("SELECT concat_ws(' ', x, y, z) FROM boards.t ORDER BY id")).isEqualTo("5 { a,b; ");
	}

	@Test
	void whatALargeObjectHoldsIsTakenOutOfItAndPutBack() throws SQLException {
		this.way.upgrade("CREATE TABLE t (x oid, y oid); "
				+ "INSERT INTO t VALUES (lo_from_bytea(0, convert_to('ä', 'UTF8')), lo_from_bytea(0, '\\x61')), (NULL, NULL)",
				"CREATE TABLE t (x text, y bytea)", Renames.NONE);
		assertThat(this.way.rows("SELECT concat_ws(' ', x, y) FROM boards.t ORDER BY x")).isEqualTo("ä \\x61; ");
		this.way.downgrade(Renames.NONE);
		assertThat(this.way
			.rows("SELECT concat_ws(' ', convert_from(lo_get(x), 'UTF8'), lo_get(y)) FROM boards.t ORDER BY x"))
			.isEqualTo("ä \\x61; ");
	}

	@Test
	void aViewThatGetsMoreColumnsKeepsWhoMayReadIt() throws SQLException {
		this.way.upgrade(
				"CREATE TABLE t (x integer, y integer); CREATE VIEW v AS SELECT x FROM t; GRANT SELECT ON v TO PUBLIC",
				"CREATE TABLE t (x integer, y integer); CREATE VIEW v AS SELECT x, y FROM t", Renames.NONE);
		assertThat(this.way.rows("SELECT has_table_privilege('pg_monitor', 'boards.v', 'SELECT')::text"))
			.isEqualTo("true");
		this.way.downgrade(Renames.NONE);
		assertThat(this.way
			.rows("SELECT string_agg(attname, ',') FROM pg_attribute WHERE attrelid = 'boards.v'::regclass"))
			.isEqualTo("x");
	}

	@Test
	void aKeyThatIsCheckedAtAnotherTimeLocksItsOwnTableAlone() throws SQLException {
		this.way.between("CREATE TABLE p (id integer PRIMARY KEY); "
				+ "CREATE TABLE t (x integer CONSTRAINT f REFERENCES p); INSERT INTO p VALUES (1); INSERT INTO t VALUES (1)",
				"CREATE TABLE p (id integer PRIMARY KEY); "
						+ "CREATE TABLE t (x integer CONSTRAINT f REFERENCES p DEFERRABLE INITIALLY DEFERRED)",
				Renames.NONE);
		try (Connection connection = this.way.another(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute(this.way.text());
			try (ResultSet row = statement
				.executeQuery("SELECT string_agg(relation::regclass::text, ' ') FROM pg_locks "
						+ "WHERE pid = pg_backend_pid() AND mode = 'AccessExclusiveLock' AND relation IS NOT NULL")) {
				row.next();
				assertThat(row.getString(1)).isEqualTo("boards.t");
			}
			statement.execute("INSERT INTO boards.t VALUES (2); INSERT INTO boards.p VALUES (2)");
			connection.commit();
		}
		this.way.downgrade(Renames.NONE);
		assertThatThrownBy(() -> this.way.execute("INSERT INTO boards.t VALUES (3)"))
			.hasMessageContaining("violates foreign key constraint");
	}

	@Test
	void nothingIsCutOff() {
		assertThatThrownBy(() -> this.way.upgrade("CREATE TABLE t (x text); INSERT INTO t VALUES ('too long')",
				"CREATE TABLE t (x varchar(3))", Renames.NONE))
			.hasMessageContaining("value too long for type character varying(3)");
		assertThatThrownBy(() -> this.way.upgrade(
				"CREATE TYPE s AS ENUM ('long'); CREATE TABLE t (x s); INSERT INTO t VALUES ('long')",
				"CREATE TABLE t (x varchar(3))", Renames.NONE))
			.hasMessageContaining("value too long for type character varying(3)");
		assertThatThrownBy(() -> this.way.upgrade(
				"CREATE TYPE p AS (x text, y bit(4)); CREATE TABLE t (p p); "
						+ "INSERT INTO t VALUES (ROW('long', '0101'))",
				"CREATE TYPE p AS (y bit(4), x varchar(3)); CREATE TABLE t (p p)", Renames.NONE))
			.hasMessageContaining("value too long for type character varying(3)");
		assertThatThrownBy(() -> this.way.upgrade(
				"CREATE TYPE p AS (x text, y bit(4)); CREATE TABLE t (p p); "
						+ "INSERT INTO t VALUES (ROW('long', '0101'))",
				"CREATE TYPE p AS (y bit(3), x text); CREATE TABLE t (p p)", Renames.NONE))
			.hasMessageContaining("bit string length 4 does not match type bit(3)");
		assertThatThrownBy(() -> this.way.upgrade(
				"CREATE TYPE p AS (a text, b integer); CREATE TABLE t (x p); INSERT INTO t VALUES (ROW('long', 1))",
				"CREATE TYPE p AS (a varchar(3), b integer); CREATE TABLE t (x p)", Renames.NONE))
			.hasMessageContaining("value too long for type character varying(3)");
		assertThatThrownBy(() -> this.way.upgrade("CREATE TABLE t (x text); INSERT INTO t VALUES ('long')",
				"CREATE TABLE t (x varchar(3)[])", Renames.NONE))
			.hasMessageContaining("value too long for type character varying(3)");
		assertThatThrownBy(() -> this.way.upgrade("CREATE TABLE t (x text[]); INSERT INTO t VALUES ('{a,long}')",
				"CREATE TABLE t (x varchar(3)[])", Renames.NONE))
			.hasMessageContaining("value too long for type character varying(3)");
	}

	@Test
	void theAttributesOfTheElementsOfAnArrayAreNotTakenForEachOther() {
		String before = "CREATE TYPE p AS (a text, b text); CREATE TABLE t (x p[])";
		assertThatThrownBy(() -> this.way.upgrade(before, "CREATE TYPE p AS (b text, a text); CREATE TABLE t (x p[])",
				Renames.NONE))
			.hasMessageContaining("cannot be cast automatically to type boards.p[]");
		assertThatThrownBy(
				() -> this.way.upgrade(before, "CREATE TYPE p AS (b text, a text); CREATE TABLE t (x p)", Renames.NONE))
			.hasMessageContaining("cannot be cast automatically to type boards.p");
	}

	@Test
	void theElementsOfAnArrayAreReadWhereTheirAttributesKeepTheirPlaces() throws SQLException {
		this.way.upgrade(
				"CREATE TYPE p AS (a integer, b text); CREATE TABLE t (x p[]); INSERT INTO t VALUES ('{\"(1,a)\"}')",
				"CREATE TYPE p AS (a bigint, b varchar(3)); CREATE TABLE t (x p[])", Renames.NONE);
		assertThat(this.way.rows("SELECT x::text FROM boards.t")).isEqualTo("{\"(1,a)\"}");
		this.way.downgrade(Renames.NONE);
		assertThat(this.way.rows("SELECT x::text FROM boards.t")).isEqualTo("{\"(1,a)\"}");
		assertThatThrownBy(() -> this.way.upgrade("CREATE TABLE t (x text); INSERT INTO t VALUES ('0101')",
				"CREATE TABLE t (x bit varying(3))", Renames.NONE))
			.hasMessageContaining("bit string too long for type bit varying(3)");
	}

}
