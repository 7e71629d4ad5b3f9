package io.boards.migrations.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.IndexKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PostgresTest
class IndexesTest {

	private static final String TABLE = """
			CREATE TABLE boards.tags (a int, b text, c text COLLATE "C", d jsonb, e varchar(9), "F g" int, h text[],
			    i inet, j char(3), k tstzrange);
			""";

	private static final QualifiedName TAGS = Boards.name("tags");

	private final TestDatabase database;

	IndexesTest(TestDatabase database) {
		this.database = database;
	}

	private List<Index> indexes(String script) throws SQLException {
		return Boards.with(this.database, TABLE + script).indexes();
	}

	@Test
	void keysHaveAnOrderOnlyWhereItIsNotPostgresqlsOwn() throws SQLException {
		assertThat(indexes("""
				CREATE INDEX i1 ON boards.tags (a ASC NULLS LAST, "F g" DESC, b DESC NULLS LAST, c NULLS FIRST);
				CREATE UNIQUE INDEX i2 ON boards.tags (b) INCLUDE (d, a)""")).containsExactly(Index.of("i1", TAGS)
			.columns("a")
			.column("F g", IndexKey::desc)
			.column("b", (key) -> key.desc().nullsLast())
			.column("c", IndexKey::nullsFirst), Index.of("i2", TAGS).columns("b").include("d", "a").asUnique());
	}

	@Test
	void keysHaveACollationOnlyWhereItIsNotThatOfTheColumn() throws SQLException {
		assertThat(
				indexes("""
						CREATE COLLATION other.mine FROM "C";
						CREATE INDEX i1 ON boards.tags (b COLLATE "C", c COLLATE "C", b COLLATE other.mine, c COLLATE "default");
						CREATE INDEX i2 ON boards.tags (lower(b), lower(c), (a + 1), lower(b) COLLATE "C")"""))
			.containsExactly(
					new Index(TAGS, "i1", "btree",
							List.of(IndexKey.column("b").collate("C"), IndexKey.column("c"),
									new IndexKey("b", null, new QualifiedName("other", "mine"), null, false, null),
									IndexKey.column("c").collate("default")),
							List.of(), false, false, Map.of(), null),
					Index.of("i2", TAGS)
						.expression("lower(b)")
						.expression("lower(c)", (key) -> key.collate("C"))
						.expression("(a + 1)")
						.expression("lower(b)", (key) -> key.collate("C")));
	}

	@Test
	void keysHaveAnOperatorClassOnlyWhereItIsNotThatOfTheType() throws SQLException {
		assertThat(
				indexes("""
						CREATE OPERATOR CLASS other.odd FOR TYPE int USING btree AS
						    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(int, int);
						CREATE TYPE boards.color AS ENUM ('red');
						ALTER TABLE boards.tags ADD col boards.color;
						CREATE INDEX i1 ON boards.tags (a int4_ops, b text_ops, b text_pattern_ops, e varchar_ops, e text_ops,
						    e varchar_pattern_ops, a other.odd DESC, col, h);
						CREATE INDEX i2 ON boards.tags (b bpchar_ops, e bpchar_ops, j bpchar_ops, j);
						CREATE INDEX i3 ON boards.tags USING gin (d, d jsonb_path_ops, h);
						CREATE INDEX i4 ON boards.tags USING gist (k, i inet_ops);
						CREATE INDEX i5 ON boards.tags (lower(b) text_pattern_ops)"""))
			.containsExactly(
					Index.of("i1", TAGS)
						.columns("a", "b")
						.column("b", (key) -> key.operatorClass("text_pattern_ops"))
						.column("e", (key) -> key.operatorClass("varchar_ops"))
						.columns("e")
						.column("e", (key) -> key.operatorClass("varchar_pattern_ops"))
						.column("a", (key) -> key.operatorClass("other.odd").desc())
						.columns("col", "h"),
					Index.of("i2", TAGS)
						.column("b", (key) -> key.operatorClass("bpchar_ops"))
						.column("e", (key) -> key.operatorClass("bpchar_ops"))
						.columns("j", "j"),
					Index.of("i3", TAGS)
						.using("gin")
						.columns("d")
						.column("d", (key) -> key.operatorClass("jsonb_path_ops"))
						.columns("h"),
					Index.of("i4", TAGS).using("gist").columns("k").column("i", (key) -> key.operatorClass("inet_ops")),
					Index.of("i5", TAGS).expression("lower(b)", (key) -> key.operatorClass("text_pattern_ops")));
	}

	@Test
	void anOperatorClassMayHaveParameters() throws SQLException {
		assertThat(indexes("""
				CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
				CREATE INDEX i1 ON boards.tags USING gist (b public.gist_trgm_ops (siglen = 32));
				CREATE INDEX i2 ON boards.tags USING gin (b public.gin_trgm_ops)""")).containsExactly(
				Index.of("i1", TAGS)
					.using("gist")
					.column("b", (key) -> key.operatorClass("public.gist_trgm_ops (siglen = '32')")),
				Index.of("i2", TAGS).using("gin").column("b", (key) -> key.operatorClass("public.gin_trgm_ops")));
	}

	@Test
	void theOperatorClassOfTheTypeMayHaveParametersToo() throws SQLException {
		assertThat(indexes("""
				ALTER TABLE boards.tags ADD l tsvector;
				CREATE INDEX i ON boards.tags USING gist (l tsvector_ops (siglen = 100))"""))
			.containsExactly(Index.of("i", TAGS)
				.using("gist")
				.column("l", (key) -> key.operatorClass("tsvector_ops (siglen = '100')")));
	}

	@Test
	void anIndexHasItsMethodConditionAndParameters() throws SQLException {
		assertThat(indexes("""
				CREATE INDEX i1 ON boards.tags USING hash (b) WITH (fillfactor = 70) WHERE a > 1 AND b IS NOT NULL;
				CREATE INDEX i2 ON boards.tags USING gin (d) WITH (fastupdate = off, gin_pending_list_limit = 64);
				CREATE INDEX i3 ON boards.tags (b) WHERE e = 'x'""")).containsExactly(
				Index.of("i1", TAGS)
					.using("hash")
					.columns("b")
					.with("fillfactor", 70)
					.where("((a > 1) AND (b IS NOT NULL))"),
				Index.of("i2", TAGS)
					.using("gin")
					.columns("d")
					.with("fastupdate", "off")
					.with("gin_pending_list_limit", 64),
				Index.of("i3", TAGS).columns("b").where("((e)::text = 'x'::text)"));
	}

	@Test
	void nullsMayNotBeDistinct() throws SQLException {
		Boards.needs(this.database, 15);
		assertThat(indexes("CREATE UNIQUE INDEX i ON boards.tags (b) NULLS NOT DISTINCT"))
			.containsExactly(Index.of("i", TAGS).columns("b").asUniqueNullsNotDistinct());
	}

	@Test
	void expressionsNameWhatIsNotPostgresqlsWithItsSchema() throws SQLException {
		assertThat(indexes("""
				CREATE FUNCTION boards.f(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT $1';
				SET LOCAL search_path = boards;
				CREATE INDEX i ON boards.tags (f(a), (CASE WHEN f(a) = 1 THEN a END), ((d ->> 'x'))) WHERE f(a) > 0"""))
			.containsExactly(Index.of("i", TAGS)
				.expression("boards.f(a)")
				.expression("CASE\n    WHEN (boards.f(a) = 1) THEN a\n    ELSE NULL::integer\nEND")
				.expression("(d ->> 'x'::text)")
				.where("(boards.f(a) > 0)"));
	}

	@Test
	void anIndexOfAMaterializedViewIsOneToo() throws SQLException {
		assertThat(indexes("""
				CREATE MATERIALIZED VIEW boards.totals AS SELECT 1 AS x;
				CREATE UNIQUE INDEX i ON boards.totals (x)"""))
			.containsExactly(Index.of("i", Boards.name("totals")).columns("x").asUnique());
	}

	@Test
	void anInvalidIndexIsOnlyCounted() throws SQLException {
		Boards.with(this.database, TABLE + "INSERT INTO boards.tags (a) VALUES (1), (1)");
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			assertThatThrownBy(() -> statement.execute("CREATE UNIQUE INDEX CONCURRENTLY i ON boards.tags (a)"))
				.isInstanceOf(SQLException.class);
			Catalog catalog = CatalogReader.read(connection, CatalogScope.of("boards"));
			assertThat(catalog.schema().indexes()).isEmpty();
			assertThat(catalog.unmodelled()).isEqualTo(Map.of("invalid index", 1));
		}
	}

}
