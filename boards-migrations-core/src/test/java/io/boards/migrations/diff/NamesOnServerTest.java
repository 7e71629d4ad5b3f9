package io.boards.migrations.diff;

import java.sql.SQLException;

import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows stay what they are where something gets another name.
 */
@PostgresTest
class NamesOnServerTest {

	private static final QualifiedName BOARDS_T = new QualifiedName("boards", "t");

	private final Way way;

	NamesOnServerTest(TestDatabase database) throws SQLException {
		this.way = new Way(database);
	}

	@AfterEach
	void close() throws SQLException {
		this.way.close();
	}

	@Test
	void valuesFollowTheNamesOfColumnsThatChangeThem() throws SQLException {
		Renames renames = Renames.NONE.column(BOARDS_T, "x", "y").column(BOARDS_T, "y", "z").column(BOARDS_T, "z", "x");
		this.way.upgrade("CREATE TABLE t (x integer, y text, z date); INSERT INTO t VALUES (1, 'two', '2026-01-03')",
				"CREATE TABLE t (x date, y bigint, z text)", renames);
		assertThat(this.way.rows("SELECT concat_ws(' ', x, y, z) FROM boards.t")).isEqualTo("2026-01-03 1 two");
		this.way.downgrade(renames);
		assertThat(this.way.rows("SELECT concat_ws(' ', x, y, z) FROM boards.t")).isEqualTo("1 two 2026-01-03");
	}

	@Test
	void valuesFollowNamesThatMoveOnInAChain() throws SQLException {
		Renames renames = Renames.NONE.column(BOARDS_T, "x", "y").column(BOARDS_T, "y", "z");
		this.way.upgrade("CREATE TABLE t (x integer, y text); INSERT INTO t VALUES (1, 'two')",
				"CREATE TABLE t (y integer, z text)", renames);
		assertThat(this.way.rows("SELECT concat_ws(' ', y, z) FROM boards.t")).isEqualTo("1 two");
		this.way.downgrade(renames);
		assertThat(this.way.rows("SELECT concat_ws(' ', x, y) FROM boards.t")).isEqualTo("1 two");
	}

	@Test
	void rowsFollowTheNamesOfTablesAndValuesThatMoveOnInAChain() throws SQLException {
		Renames renames = Renames.NONE.table(BOARDS_T, new QualifiedName("boards", "u"))
			.table(new QualifiedName("boards", "u"), new QualifiedName("boards", "v"))
			.enumValue(new QualifiedName("boards", "s"), "a", "b")
			.enumValue(new QualifiedName("boards", "s"), "b", "c");
		this.way.upgrade(
				"CREATE TYPE s AS ENUM ('a', 'b'); CREATE TABLE t (x s); CREATE TABLE u (x s); "
						+ "INSERT INTO t VALUES ('a'); INSERT INTO u VALUES ('b')",
				"CREATE TYPE s AS ENUM ('b', 'c'); CREATE TABLE u (x s); CREATE TABLE v (x s)", renames);
		assertThat(this.way.rows("SELECT x FROM boards.u UNION ALL SELECT x FROM boards.v")).isEqualTo("b; c");
		this.way.downgrade(renames);
		assertThat(this.way.rows("SELECT x FROM boards.t UNION ALL SELECT x FROM boards.u")).isEqualTo("a; b");
	}

	@Test
	void columnsThatAreAlikeAreTakenToHaveChangedTheirNamesAlready() throws SQLException {
		Renames renames = Renames.NONE.column(BOARDS_T, "x", "y").column(BOARDS_T, "y", "x");
		this.way.upgrade("CREATE TABLE t (x text, y text); INSERT INTO t VALUES ('one', 'two')",
				"CREATE TABLE t (x text, y text)", renames);
		assertThat(this.way.rows("SELECT concat_ws(' ', x, y) FROM boards.t")).isEqualTo("one two");
	}

	@Test
	void rowsKeepAValueWhoseNameANewOneGets() throws SQLException {
		Renames renames = Renames.NONE.enumValue(new QualifiedName("boards", "s"), "a", "b");
		this.way.upgrade("CREATE TYPE s AS ENUM ('a'); CREATE TABLE t (x s); INSERT INTO t VALUES ('a')",
				"CREATE TYPE s AS ENUM ('b', 'a'); CREATE TABLE t (x s)", renames);
		assertThat(this.way.rows("SELECT x FROM boards.t")).isEqualTo("b");
		this.way.downgrade(renames);
		assertThat(this.way.rows("SELECT x FROM boards.t")).isEqualTo("a");
	}

	@Test
	void aTypeUnderAnotherNameKeepsItsRowsWhereTheyAre() throws SQLException {
		this.way.between("CREATE TYPE s AS ENUM ('a', 'b'); CREATE TABLE t (x s); INSERT INTO t VALUES ('b')",
				"CREATE TYPE r AS ENUM ('a', 'b'); CREATE TABLE t (x r)", Renames.NONE);
		String file = this.way.rows("SELECT pg_relation_filepath('boards.t')");
		this.way.upgrade();
		assertThat(this.way.rows("SELECT x::text FROM boards.t")).isEqualTo("b");
		assertThat(this.way.rows("SELECT pg_relation_filepath('boards.t')")).isEqualTo(file);
	}

	@Test
	void anotherNameTakesTheRowsAlong() throws SQLException {
		Renames renames = Renames.NONE.table(QualifiedName.parse("boards.t"), QualifiedName.parse("boards.u"))
			.column(QualifiedName.parse("boards.t"), "x", "y");
		this.way.upgrade("CREATE TABLE t (x text); INSERT INTO t VALUES ('1')", "CREATE TABLE u (y integer)", renames);
		assertThat(this.way.rows("SELECT y::text FROM boards.u")).isEqualTo("1");
		this.way.downgrade(renames);
		assertThat(this.way.rows("SELECT x FROM boards.t")).isEqualTo("1");
	}

}
