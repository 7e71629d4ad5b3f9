package io.boards.migrations.generate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What entities want in words of their own is no difference where PostgreSQL says the
 * same in its own.
 */
@PostgresTest
class OtherWordsTest {

	private static final QualifiedName A = new QualifiedName("boards", "a");

	private final TestDatabase database;

	OtherWordsTest(TestDatabase database) {
		this.database = database;
	}

	static List<Object[]> sameColumns() {
		return List.of(column("numeric DEFAULT 1", "decimal", "(1)"),
				column("double precision DEFAULT random()", "float", "RANDOM()"),
				column("timestamptz(3) DEFAULT now()", "TIMESTAMP(3) WITH TIME ZONE", "pg_catalog.now()"),
				column("varchar(10) DEFAULT 'a'", "character varying(10)", "'a'"),
				column("boolean DEFAULT true", "bool", "'t'"), column("char(1) DEFAULT 'a'", "char", "'a'"),
				column("numeric(8,0) DEFAULT 7", "NUMERIC(8)", "7"),
				column("boards.state DEFAULT 'p'", "boards.state", "'p'"));
	}

	private static Object[] column(String there, String type, String expression) {
		return new Object[] { there, Column.of("x", type).defaultsTo(expression) };
	}

	@ParameterizedTest
	@MethodSource("sameColumns")
	void aTypeAndADefaultInOtherWordsAreTheSame(String there, Column wanted) throws SQLException {
		new ModelDatabase(this.database, "CREATE TYPE state AS ENUM ('p'); CREATE TABLE a (x " + there + ")");

		assertThat(difference(new Table(A, List.of(wanted), List.of(), null))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("sameChecks")
	void aCheckInOtherWordsIsTheSame(String there, String wanted) throws SQLException {
		new ModelDatabase(this.database,
				"CREATE TYPE state AS ENUM ('p'); CREATE TABLE a (x text, n int, CONSTRAINT c CHECK (" + there + "))");

		assertThat(difference(new Table(A, List.of(Column.of("x", "text"), Column.of("n", "int4")),
				List.of(new Check("c", wanted, true, true)), null)))
			.isEmpty();
	}

	static List<Object[]> sameChecks() {
		return List.of(new Object[] { "x IN ('a', 'b')", "x in ('a','b')" },
				new Object[] { "x = ANY (ARRAY['a'::text, 'b'::text])", "x IN ('a', 'b')" },
				new Object[] { "n > 0 AND n < 9", "((n > 0) AND n<9)" },
				new Object[] { "n BETWEEN 1 AND 5", "n >= 1 AND n <= 5" }, new Object[] { "x <> ''", "x != ''" },
				new Object[] { "x LIKE 'a%'", "x ~~ 'a%'" });
	}

	@ParameterizedTest
	@MethodSource("sameIndexes")
	void anIndexInOtherWordsIsTheSame(String there, Index wanted) throws SQLException {
		new ModelDatabase(this.database,
				"CREATE TYPE state AS ENUM ('p'); CREATE TABLE a (x text, n int); CREATE INDEX i ON a " + there);

		Schema.Builder schema = wanted(
				new Table(A, List.of(Column.of("x", "text"), Column.of("n", "int4")), List.of(), null));
		schema.indexes.add(wanted);
		assertThat(difference(schema.build())).isEmpty();
	}

	static List<Object[]> sameIndexes() {
		Index index = Index.of("i", A);
		return List.of(new Object[] { "(lower(x))", index.expression("LOWER( x )") },
				new Object[] { "(x) WHERE n > 0", index.columns("x").where("(n>0)") },
				new Object[] { "(x ASC NULLS LAST)", index.columns("x") });
	}

	private String difference(Table table) throws SQLException {
		return difference(wanted(table).build());
	}

	private static Schema.Builder wanted(Table table) {
		Schema.Builder schema = Schema.builder();
		schema.names.add("boards");
		schema.enums.add(new EnumType(new QualifiedName("boards", "state"), List.of("p")));
		schema.tables.add(table);
		return schema;
	}

	private String difference(Schema wanted) throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection()) {
			return ModelDatabase
				.statements(new Autogenerate((version) -> DesiredSchema.of(wanted), GenerateSettings.standard())
					.compare(connection)
					.operations());
		}
	}

}
