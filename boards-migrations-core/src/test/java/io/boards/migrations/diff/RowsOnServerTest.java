package io.boards.migrations.diff;

import java.sql.SQLException;
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
	}

}
