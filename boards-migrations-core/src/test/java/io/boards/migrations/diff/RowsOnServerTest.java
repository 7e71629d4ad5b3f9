package io.boards.migrations.diff;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What becomes of rows.
 */
@PostgresTest
class RowsOnServerTest {

	private final TestDatabase database;

	private final TestDatabase other;

	private static final QualifiedName BOARDS_T = new QualifiedName("boards", "t");

	private final DiffDatabase is;

	private final DiffDatabase wanted;

	RowsOnServerTest(TestDatabase database) throws SQLException {
		this.database = database;
		this.other = database.another();
		this.is = new DiffDatabase(database);
		this.wanted = new DiffDatabase(this.other);
	}

	private Schema from = Schema.EMPTY;

	private Schema to = Schema.EMPTY;

	private List<Operation> upgrade = List.of();

	@AfterEach
	void close() throws SQLException {
		this.is.close();
		this.wanted.close();
		this.other.close();
	}

	private void upgrade(String before, String after, Renames renames) throws SQLException {
		this.from = this.is.make(before);
		this.to = this.wanted.make(after);
		this.upgrade = SchemaDiff.between(this.from, this.to, renames, this.is.version());
		this.is.run(this.upgrade);
	}

	private void downgrade(Renames renames) throws SQLException {
		this.is.run(SchemaDiff.downgrade(this.upgrade, this.from, this.to, renames, this.is.version()));
	}

	private String rows(String query) {
		return String.join("; ", this.database.jdbc().sql(query).query(String.class).list());
	}

	@Test
	void valuesOfAnEnumStayWhatTheyAre() throws SQLException {
		upgrade("CREATE TYPE s AS ENUM ('a', 'b', 'c'); CREATE TABLE t (x s, y s[]); "
				+ "INSERT INTO t VALUES ('a', '{a,b}'), ('b', NULL), (NULL, '{}')",
				"CREATE TYPE s AS ENUM ('b', 'a'); CREATE TABLE t (x s, y s[])", Renames.NONE);
		assertThat(rows("SELECT concat_ws(' ', x, y) FROM boards.t ORDER BY x")).isEqualTo("b; a {a,b}; {}");
		downgrade(Renames.NONE);
		assertThat(rows("SELECT concat_ws(' ', x, y) FROM boards.t ORDER BY x")).isEqualTo("a {a,b}; b; {}");
	}

	@Test
	void attributesOfACompositeTypeAreToldByName() throws SQLException {
		upgrade("CREATE TYPE p AS (a text, b integer); CREATE TABLE t (id integer, x p); "
				+ "INSERT INTO t VALUES (1, ROW('a', 5)), (2, ROW(NULL, NULL)), (3, NULL)",
				"CREATE TYPE p AS (b text, c integer, a text); CREATE TABLE t (id integer, x p)", Renames.NONE);
		assertThat(rows("SELECT coalesce(x::text, 'null') FROM boards.t ORDER BY id")).isEqualTo("(5,,a); (,,); null");
		downgrade(Renames.NONE);
		assertThat(rows("SELECT coalesce(x::text, 'null') FROM boards.t ORDER BY id")).isEqualTo("(a,5); (,); null");
	}

	@Test
	void attributesInOtherOnesAndInArraysAreToldByName() throws SQLException {
		upgrade("CREATE TYPE s AS ENUM ('a', 'b'); CREATE TYPE i AS (a integer, b text); CREATE TYPE o AS (x text, i i); "
				+ "CREATE TYPE e AS (s s, n integer); CREATE TABLE t (id integer, o o, e e[]); "
				+ "INSERT INTO t VALUES (1, ROW('x, y', ROW(7, '8')), ARRAY[ROW('b', 1)::e, NULL]), "
				+ "(2, ROW(NULL, NULL), '{}'), (3, NULL, NULL)",
				"CREATE TYPE s AS ENUM ('b', 'a'); CREATE TYPE i AS (b text, a bigint); CREATE TYPE o AS (i i, x text); "
						+ "CREATE TYPE e AS (s s, n bigint); CREATE TABLE t (id integer, o o, e e[])",
				Renames.NONE);
		assertThat(rows("SELECT concat_ws(' ', o, (o).i.a, e) FROM boards.t ORDER BY id"))
			.isEqualTo("(\"(8,7)\",\"x, y\") 7 {\"(b,1)\",NULL}; (,) {}; ");
		downgrade(Renames.NONE);
		assertThat(rows("SELECT concat_ws(' ', o, (o).i.a, e) FROM boards.t ORDER BY id"))
			.isEqualTo("(\"x, y\",\"(7,8)\") 7 {\"(b,1)\",NULL}; (,) {}; ");
	}

	@Test
	void elementsWhoseAttributesChangeTheirPlacesAreNotConverted() throws SQLException {
		String before = "CREATE TYPE p AS (a text, b text); CREATE TABLE t (x p[]); "
				+ "INSERT INTO t VALUES (ARRAY[ROW('a', 'b')::p])";
		assertThatThrownBy(
				() -> upgrade(before, "CREATE TYPE p AS (b text, a text); CREATE TABLE t (x p[])", Renames.NONE))
			.hasMessageContaining("column \"x\" cannot be cast automatically to type boards.p[]");
		assertThatThrownBy(
				() -> upgrade(before, "CREATE TYPE p AS (a text, c text); CREATE TABLE t (x p[])", Renames.NONE))
			.hasMessageContaining("column \"x\" cannot be cast automatically to type boards.p[]");
		assertThatThrownBy(() -> upgrade(
				"CREATE TYPE i AS (a text, b text); CREATE TYPE p AS (i i[]); CREATE TABLE t (x p); "
						+ "INSERT INTO t VALUES (ROW(ARRAY[ROW('a', 'b')::i]))",
				"CREATE TYPE i AS (b text, a text); CREATE TYPE p AS (i i[]); CREATE TABLE t (x p)", Renames.NONE))
			.hasMessageContaining("column \"x\" cannot be cast automatically to type boards.p");
	}

	@Test
	void blanksAtTheEndOfAttributesAreNotMoreThanTheyWere() throws SQLException {
		upgrade("CREATE TYPE p AS (x char(5)); CREATE TABLE t (p p); INSERT INTO t VALUES (ROW('a'))",
				"CREATE TYPE p AS (x text); CREATE TABLE t (p p)", Renames.NONE);
		assertThat(rows("SELECT p::text FROM boards.t")).isEqualTo("(a)");
		downgrade(Renames.NONE);
		assertThat(rows("SELECT p::text FROM boards.t")).isEqualTo("(\"a    \")");
		assertThatThrownBy(() -> upgrade("CREATE TYPE p AS (x char(5)); CREATE TABLE t (p p[])",
				"CREATE TYPE p AS (x text); CREATE TABLE t (p p[])", Renames.NONE))
			.hasMessageContaining("column \"p\" cannot be cast automatically to type boards.p[]");
	}

	@Test
	void valuesFollowTheNamesOfColumnsThatChangeThem() throws SQLException {
		Renames renames = Renames.NONE.column(BOARDS_T, "x", "y").column(BOARDS_T, "y", "z").column(BOARDS_T, "z", "x");
		upgrade("CREATE TABLE t (x integer, y text, z date); INSERT INTO t VALUES (1, 'two', '2026-01-03')",
				"CREATE TABLE t (x date, y bigint, z text)", renames);
		assertThat(rows("SELECT concat_ws(' ', x, y, z) FROM boards.t")).isEqualTo("2026-01-03 1 two");
		downgrade(renames);
		assertThat(rows("SELECT concat_ws(' ', x, y, z) FROM boards.t")).isEqualTo("1 two 2026-01-03");
	}

	@Test
	void valuesFollowNamesThatMoveOnInAChain() throws SQLException {
		Renames renames = Renames.NONE.column(BOARDS_T, "x", "y").column(BOARDS_T, "y", "z");
		upgrade("CREATE TABLE t (x integer, y text); INSERT INTO t VALUES (1, 'two')",
				"CREATE TABLE t (y integer, z text)", renames);
		assertThat(rows("SELECT concat_ws(' ', y, z) FROM boards.t")).isEqualTo("1 two");
		downgrade(renames);
		assertThat(rows("SELECT concat_ws(' ', x, y) FROM boards.t")).isEqualTo("1 two");
	}

	@Test
	void rowsFollowTheNamesOfTablesAndValuesThatMoveOnInAChain() throws SQLException {
		Renames renames = Renames.NONE.table(BOARDS_T, new QualifiedName("boards", "u"))
			.table(new QualifiedName("boards", "u"), new QualifiedName("boards", "v"))
			.enumValue(new QualifiedName("boards", "s"), "a", "b")
			.enumValue(new QualifiedName("boards", "s"), "b", "c");
		upgrade("CREATE TYPE s AS ENUM ('a', 'b'); CREATE TABLE t (x s); CREATE TABLE u (x s); "
				+ "INSERT INTO t VALUES ('a'); INSERT INTO u VALUES ('b')",
				"CREATE TYPE s AS ENUM ('b', 'c'); CREATE TABLE u (x s); CREATE TABLE v (x s)", renames);
		assertThat(rows("SELECT x FROM boards.u UNION ALL SELECT x FROM boards.v")).isEqualTo("b; c");
		downgrade(renames);
		assertThat(rows("SELECT x FROM boards.t UNION ALL SELECT x FROM boards.u")).isEqualTo("a; b");
	}

	@Test
	void columnsThatAreAlikeAreTakenToHaveChangedTheirNamesAlready() throws SQLException {
		Renames renames = Renames.NONE.column(BOARDS_T, "x", "y").column(BOARDS_T, "y", "x");
		upgrade("CREATE TABLE t (x text, y text); INSERT INTO t VALUES ('one', 'two')",
				"CREATE TABLE t (x text, y text)", renames);
		assertThat(rows("SELECT concat_ws(' ', x, y) FROM boards.t")).isEqualTo("one two");
	}

	@Test
	void rowsKeepAValueWhoseNameANewOneGets() throws SQLException {
		Renames renames = Renames.NONE.enumValue(new QualifiedName("boards", "s"), "a", "b");
		upgrade("CREATE TYPE s AS ENUM ('a'); CREATE TABLE t (x s); INSERT INTO t VALUES ('a')",
				"CREATE TYPE s AS ENUM ('b', 'a'); CREATE TABLE t (x s)", renames);
		assertThat(rows("SELECT x FROM boards.t")).isEqualTo("b");
		downgrade(renames);
		assertThat(rows("SELECT x FROM boards.t")).isEqualTo("a");
	}

	@Test
	void bitsAreWorthWhatTheyAre() throws SQLException {
		upgrade("CREATE TABLE t (x bit(4), y money); INSERT INTO t VALUES ('0101', 2.5)",
				"CREATE TABLE t (x integer, y numeric(8,2))", Renames.NONE);
		assertThat(rows("SELECT concat_ws(' ', x, y) FROM boards.t")).isEqualTo("5 2.50");
		downgrade(Renames.NONE);
		assertThat(rows("SELECT concat_ws(' ', x, y::numeric) FROM boards.t")).isEqualTo("0101 2.50");
	}

	@Test
	void whatIsComputedIsNotConverted() throws SQLException {
		upgrade("CREATE TABLE t (x numeric, y integer GENERATED ALWAYS AS (x) STORED, "
				+ "z integer GENERATED ALWAYS AS (x * 2) STORED); INSERT INTO t VALUES (1.4)",
				"CREATE TABLE t (x numeric, y numeric GENERATED ALWAYS AS (x) STORED, "
						+ "z bigint GENERATED ALWAYS AS (x * 2) STORED)",
				Renames.NONE);
		assertThat(DiffDatabase.text(this.upgrade)).isEqualTo("""
				ALTER TABLE boards.t DROP COLUMN y;
				ALTER TABLE boards.t ADD COLUMN y numeric GENERATED ALWAYS AS (x) STORED;
				ALTER TABLE boards.t ALTER COLUMN z TYPE bigint;
				""");
		assertThat(rows("SELECT concat_ws(' ', y, z) FROM boards.t")).isEqualTo("1.4 3");
		downgrade(Renames.NONE);
		assertThat(rows("SELECT concat_ws(' ', y, z) FROM boards.t")).isEqualTo("1 3");
	}

	@Test
	void numbersGoOnWhereTheyWere() throws SQLException {
		upgrade("CREATE TABLE t (id serial, x text); INSERT INTO t (x) VALUES ('a'), ('b')",
				"CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY, x text)", Renames.NONE);
		this.is.execute("INSERT INTO boards.t (x) VALUES ('c')");
		assertThat(rows("SELECT concat(id, x) FROM boards.t ORDER BY id")).isEqualTo("1a; 2b; 3c");
		downgrade(Renames.NONE);
		this.is.execute("INSERT INTO boards.t (x) VALUES ('d')");
		assertThat(rows("SELECT concat(id, x) FROM boards.t ORDER BY id")).isEqualTo("1a; 2b; 3c; 4d");
	}

	@Test
	void aNumberThatWasGivenOutIsNotGivenOutAgainThoughItsRowIsGone() throws SQLException {
		upgrade("CREATE TABLE t (id serial, x text); INSERT INTO t (x) VALUES ('a'), ('b'), ('c'); "
				+ "DELETE FROM t WHERE id > 1", "CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY, x text)",
				Renames.NONE);
		this.is.execute("INSERT INTO boards.t (x) VALUES ('d')");
		this.is.execute("INSERT INTO boards.t (x) VALUES ('e'); DELETE FROM boards.t WHERE id > 4");
		assertThat(rows("SELECT concat(id, x) FROM boards.t ORDER BY id")).isEqualTo("1a; 4d");
		downgrade(Renames.NONE);
		this.is.execute("INSERT INTO boards.t (x) VALUES ('f')");
		assertThat(rows("SELECT concat(id, x) FROM boards.t ORDER BY id")).isEqualTo("1a; 4d; 6f");
	}

	@Test
	void aSequenceThatWasNeverAskedGoesOnBehindTheRows() throws SQLException {
		upgrade("CREATE TABLE t (id serial, x text); INSERT INTO t VALUES (7, 'a')",
				"CREATE TABLE t (id integer GENERATED BY DEFAULT AS IDENTITY, x text)", Renames.NONE);
		this.is.execute("INSERT INTO boards.t (x) VALUES ('b')");
		assertThat(rows("SELECT concat(id, x) FROM boards.t ORDER BY id")).isEqualTo("7a; 8b");
	}

	@Test
	void aNumberFarOffStaysOneOfItsOwn() throws SQLException {
		upgrade("CREATE TABLE t (id serial, x text); INSERT INTO t (x) VALUES ('a'); INSERT INTO t VALUES (2147483647, 'z')",
				"CREATE TABLE t (id integer GENERATED BY DEFAULT AS IDENTITY, x text)", Renames.NONE);
		this.is.execute("INSERT INTO boards.t (x) VALUES ('b')");
		assertThat(rows("SELECT concat(id, x) FROM boards.t ORDER BY id")).isEqualTo("1a; 2b; 2147483647z");
	}

	@Test
	void onTheWayBackToASequenceOrAnIdentityNumbersGoOnBehindTheRows() throws SQLException {
		upgrade("CREATE SEQUENCE s; CREATE TABLE t (a serial, b integer GENERATED ALWAYS AS IDENTITY, "
				+ "c integer DEFAULT nextval('s')); INSERT INTO t DEFAULT VALUES; INSERT INTO t DEFAULT VALUES",
				"CREATE TABLE t (a integer NOT NULL, b integer NOT NULL, c integer)", Renames.NONE);
		this.is.execute("INSERT INTO boards.t VALUES (5, 6, 7)");
		downgrade(Renames.NONE);
		this.is.execute("INSERT INTO boards.t DEFAULT VALUES");
		assertThat(rows("SELECT concat_ws(' ', a, b, c) FROM boards.t ORDER BY a"))
			.isEqualTo("1 1 1; 2 2 2; 5 6 7; 6 7 8");
	}

	@Test
	void anotherStartLeavesTheNumbersWhereTheyAre() throws SQLException {
		upgrade("CREATE TABLE t (a serial, b integer GENERATED ALWAYS AS IDENTITY); INSERT INTO t DEFAULT VALUES",
				"CREATE TABLE t (a serial, b integer GENERATED ALWAYS AS IDENTITY (START WITH 100)); "
						+ "ALTER SEQUENCE t_a_seq START WITH 100",
				Renames.NONE);
		this.is.execute("INSERT INTO boards.t DEFAULT VALUES");
		assertThat(rows("SELECT concat_ws(' ', a, b) FROM boards.t ORDER BY a")).isEqualTo("1 1; 2 2");
	}

	@Test
	void aValueBecomesAnArrayOfOneAndComesBack() throws SQLException {
		upgrade("CREATE TYPE s AS ENUM ('a,b'); CREATE TABLE t (id integer, x integer, y text, z s); "
				+ "INSERT INTO t VALUES (1, 5, '{', 'a,b'), (2, NULL, NULL, NULL)",
				"CREATE TYPE s AS ENUM ('a,b'); CREATE TABLE t (id integer, x bigint[], y text[], z text[])",
				Renames.NONE);
		assertThat(rows("SELECT concat_ws(' ', x, y, z) FROM boards.t ORDER BY id"))
			.isEqualTo("{5} {\"{\"} {\"a,b\"}; ");
		downgrade(Renames.NONE);
		assertThat(rows("SELECT concat_ws(' ', x, y, z) FROM boards.t ORDER BY id")).isEqualTo("5 { a,b; ");
	}

	@Test
	void whatALargeObjectHoldsIsTakenOutOfItAndPutBack() throws SQLException {
		upgrade("CREATE TABLE t (x oid, y oid); "
				+ "INSERT INTO t VALUES (lo_from_bytea(0, convert_to('ä', 'UTF8')), lo_from_bytea(0, '\\x61')), (NULL, NULL)",
				"CREATE TABLE t (x text, y bytea)", Renames.NONE);
		assertThat(rows("SELECT concat_ws(' ', x, y) FROM boards.t ORDER BY x")).isEqualTo("ä \\x61; ");
		downgrade(Renames.NONE);
		assertThat(rows("SELECT concat_ws(' ', convert_from(lo_get(x), 'UTF8'), lo_get(y)) FROM boards.t ORDER BY x"))
			.isEqualTo("ä \\x61; ");
	}

	@Test
	void aTypeUnderAnotherNameKeepsItsRowsWhereTheyAre() throws SQLException {
		this.from = this.is.make("CREATE TYPE s AS ENUM ('a', 'b'); CREATE TABLE t (x s); INSERT INTO t VALUES ('b')");
		String file = rows("SELECT pg_relation_filepath('boards.t')");
		this.to = this.wanted.make("CREATE TYPE r AS ENUM ('a', 'b'); CREATE TABLE t (x r)");
		this.is.run(SchemaDiff.between(this.from, this.to));
		assertThat(rows("SELECT x::text FROM boards.t")).isEqualTo("b");
		assertThat(rows("SELECT pg_relation_filepath('boards.t')")).isEqualTo(file);
	}

	@Test
	void aViewThatGetsMoreColumnsKeepsWhoMayReadIt() throws SQLException {
		upgrade("CREATE TABLE t (x integer, y integer); CREATE VIEW v AS SELECT x FROM t; GRANT SELECT ON v TO PUBLIC",
				"CREATE TABLE t (x integer, y integer); CREATE VIEW v AS SELECT x, y FROM t", Renames.NONE);
		assertThat(rows("SELECT has_table_privilege('pg_monitor', 'boards.v', 'SELECT')::text")).isEqualTo("true");
		downgrade(Renames.NONE);
		assertThat(rows("SELECT string_agg(attname, ',') FROM pg_attribute WHERE attrelid = 'boards.v'::regclass"))
			.isEqualTo("x");
	}

	@Test
	void aKeyThatIsCheckedAtAnotherTimeLocksItsOwnTableAlone() throws SQLException {
		this.from = this.is.make("CREATE TABLE p (id integer PRIMARY KEY); "
				+ "CREATE TABLE t (x integer CONSTRAINT f REFERENCES p); INSERT INTO p VALUES (1); INSERT INTO t VALUES (1)");
		this.to = this.wanted.make("CREATE TABLE p (id integer PRIMARY KEY); "
				+ "CREATE TABLE t (x integer CONSTRAINT f REFERENCES p DEFERRABLE INITIALLY DEFERRED)");
		this.upgrade = SchemaDiff.between(this.from, this.to);
		try (Connection connection = this.is.another(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute(DiffDatabase.text(this.upgrade));
			try (ResultSet row = statement
				.executeQuery("SELECT string_agg(relation::regclass::text, ' ') FROM pg_locks "
						+ "WHERE pid = pg_backend_pid() AND mode = 'AccessExclusiveLock' AND relation IS NOT NULL")) {
				row.next();
				assertThat(row.getString(1)).isEqualTo("boards.t");
			}
			statement.execute("INSERT INTO boards.t VALUES (2); INSERT INTO boards.p VALUES (2)");
			connection.commit();
		}
		downgrade(Renames.NONE);
		assertThatThrownBy(() -> this.is.execute("INSERT INTO boards.t VALUES (3)"))
			.hasMessageContaining("violates foreign key constraint");
	}

	@Test
	void rowsAreNumberedThatWereThereBefore() throws SQLException {
		upgrade("CREATE TABLE t (x text); INSERT INTO t VALUES ('a'), ('b')",
				"CREATE TABLE t (x text, id bigserial PRIMARY KEY, n bigint GENERATED ALWAYS AS IDENTITY)",
				Renames.NONE);
		this.is.execute("INSERT INTO boards.t (x) VALUES ('c')");
		assertThat(rows("SELECT concat(id, n, x) FROM boards.t ORDER BY id")).isEqualTo("11a; 22b; 33c");
	}

	@Test
	void anotherNameTakesTheRowsAlong() throws SQLException {
		Renames renames = Renames.NONE.table(QualifiedName.parse("boards.t"), QualifiedName.parse("boards.u"))
			.column(QualifiedName.parse("boards.t"), "x", "y");
		upgrade("CREATE TABLE t (x text); INSERT INTO t VALUES ('1')", "CREATE TABLE u (y integer)", renames);
		assertThat(rows("SELECT y::text FROM boards.u")).isEqualTo("1");
		downgrade(renames);
		assertThat(rows("SELECT x FROM boards.t")).isEqualTo("1");
	}

	@Test
	void nothingIsCutOff() {
		assertThatThrownBy(() -> upgrade("CREATE TABLE t (x text); INSERT INTO t VALUES ('too long')",
				"CREATE TABLE t (x varchar(3))", Renames.NONE))
			.hasMessageContaining("value too long for type character varying(3)");
		assertThatThrownBy(
				() -> upgrade("CREATE TYPE s AS ENUM ('long'); CREATE TABLE t (x s); INSERT INTO t VALUES ('long')",
						"CREATE TABLE t (x varchar(3))", Renames.NONE))
			.hasMessageContaining("value too long for type character varying(3)");
		assertThatThrownBy(() -> upgrade(
				"CREATE TYPE p AS (x text, y bit(4)); CREATE TABLE t (p p); "
						+ "INSERT INTO t VALUES (ROW('long', '0101'))",
				"CREATE TYPE p AS (y bit(4), x varchar(3)); CREATE TABLE t (p p)", Renames.NONE))
			.hasMessageContaining("value too long for type character varying(3)");
		assertThatThrownBy(() -> upgrade(
				"CREATE TYPE p AS (x text, y bit(4)); CREATE TABLE t (p p); "
						+ "INSERT INTO t VALUES (ROW('long', '0101'))",
				"CREATE TYPE p AS (y bit(3), x text); CREATE TABLE t (p p)", Renames.NONE))
			.hasMessageContaining("bit string length 4 does not match type bit(3)");
		assertThatThrownBy(() -> upgrade(
				"CREATE TYPE p AS (a text, b integer); CREATE TABLE t (x p); INSERT INTO t VALUES (ROW('long', 1))",
				"CREATE TYPE p AS (a varchar(3), b integer); CREATE TABLE t (x p)", Renames.NONE))
			.hasMessageContaining("value too long for type character varying(3)");
		assertThatThrownBy(() -> upgrade("CREATE TABLE t (x text); INSERT INTO t VALUES ('long')",
				"CREATE TABLE t (x varchar(3)[])", Renames.NONE))
			.hasMessageContaining("value too long for type character varying(3)");
		assertThatThrownBy(() -> upgrade("CREATE TABLE t (x text[]); INSERT INTO t VALUES ('{a,long}')",
				"CREATE TABLE t (x varchar(3)[])", Renames.NONE))
			.hasMessageContaining("value too long for type character varying(3)");
	}

	@Test
	void theAttributesOfTheElementsOfAnArrayAreNotTakenForEachOther() {
		String before = "CREATE TYPE p AS (a text, b text); CREATE TABLE t (x p[])";
		assertThatThrownBy(
				() -> upgrade(before, "CREATE TYPE p AS (b text, a text); CREATE TABLE t (x p[])", Renames.NONE))
			.hasMessageContaining("cannot be cast automatically to type boards.p[]");
		assertThatThrownBy(
				() -> upgrade(before, "CREATE TYPE p AS (b text, a text); CREATE TABLE t (x p)", Renames.NONE))
			.hasMessageContaining("cannot be cast automatically to type boards.p");
	}

	@Test
	void theElementsOfAnArrayAreReadWhereTheirAttributesKeepTheirPlaces() throws SQLException {
		upgrade("CREATE TYPE p AS (a integer, b text); CREATE TABLE t (x p[]); INSERT INTO t VALUES ('{\"(1,a)\"}')",
				"CREATE TYPE p AS (a bigint, b varchar(3)); CREATE TABLE t (x p[])", Renames.NONE);
		assertThat(rows("SELECT x::text FROM boards.t")).isEqualTo("{\"(1,a)\"}");
		downgrade(Renames.NONE);
		assertThat(rows("SELECT x::text FROM boards.t")).isEqualTo("{\"(1,a)\"}");
		assertThatThrownBy(() -> upgrade("CREATE TABLE t (x text); INSERT INTO t VALUES ('0101')",
				"CREATE TABLE t (x bit varying(3))", Renames.NONE))
			.hasMessageContaining("bit string too long for type bit varying(3)");
	}

}
