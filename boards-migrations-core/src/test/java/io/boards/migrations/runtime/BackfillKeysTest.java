package io.boards.migrations.runtime;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.boards.migrations.operation.DataOperation.Backfill;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Backfills in the order of all kinds of primary keys.
 */
@PostgresTest
class BackfillKeysTest {

	/** Gives 26 different values where it is selected for n from 1 to 26. */
	private static final String HOSTILE = """
			(ARRAY['a', 'A', 'ä', 'Z', 'z', '''', '"', E'\\\\', E'\\\\''', '$boards_migrations$', '$$', ';', '--', E'a\\nb',
			'{a,b}', 'NULL', '', ' ', '%s', '?', '??', ':a', '$1', 'é', 'ß', E'\\\\\\\\'])[n]""";

	private final Filling filling;

	BackfillKeysTest(TestDatabase database) {
		this.filling = new Filling(database);
	}

	@AfterEach
	void close() {
		this.filling.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "bigint; n", "uuid; gen_random_uuid()", "text COLLATE \"C\"; HOSTILE",
			"text COLLATE \"de-x-icu\"; HOSTILE", "varchar(30) COLLATE upper_first; HOSTILE",
			"text COLLATE any_case; n || 'aB'", "name; n || '\"'", "char(5); n || ' '", "\"char\"; chr(64 + n)",
			"numeric; 2.5 ^ n", "float8; (-0.1)::float8 ^ n", "float4; 1.1 ^ n * '1e-3'::float4",
			"date; date '2026-01-28' + n",
			"timestamptz; timestamptz '2026-03-29 01:50+01' + n * interval '61.000001 seconds'",
			"interval; (n - 13) * interval '1 mon -1 days 01:02:03.4'", "bytea; decode(to_hex(255 - n), 'hex')",
			"inet; ('10.0.0.' || n || '/8')::inet", "int[]; ARRAY[n % 3, n]", "int4range; int4range(n % 3, n + 5)",
			"mood; (enum_range(NULL::mood))[n]", "positive; n", "point3; ROW(n % 3, n, '\"')::point3" })
	void eachRowIsChangedOnce(String kind) {
		this.filling.sql("CREATE COLLATION upper_first (provider = icu, locale = 'de-u-kf-upper')")
			.sql("CREATE COLLATION any_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false)")
			.sql("CREATE TYPE mood AS ENUM (" + IntStream.rangeClosed(1, 26)
				.mapToObj((n) -> "'m" + (n * 7) % 26 + "''\"'")
				.collect(Collectors.joining(", ")) + ")")
			.sql("CREATE DOMAIN positive AS int CHECK (VALUE > 0)")
			.sql("CREATE TYPE point3 AS (x int, y int, z text)");
		fillOddly("id " + before(kind) + " PRIMARY KEY", behind(kind).replace("HOSTILE", HOSTILE), 26, 4);

		assertThat(this.filling.list("SELECT n FROM tag", Integer.class)).hasSize(26).containsOnly(1);
		assertThat(this.filling.batches()).hasSize(6).containsOnly("4/4");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a int, b int, c int; n % 2, n % 3, n",
			"c int, a text COLLATE \"de-x-icu\", b date; n, (ARRAY['a', 'A', 'ä'])[n % 3 + 1], date '2026-01-28' + n % 5",
			"a \"Cit\".citext, b int, c uuid; (ARRAY['b', 'A', 'a''', 'c'])[n % 4 + 1], n % 3, gen_random_uuid()",
			"b int, a \"Cit\".citext, c \"Cit\".citext; n % 3, (ARRAY['b', 'A', 'a'])[n % 3 + 1], 'x' || n" })
	void eachRowIsChangedOnceWhereTheKeyHasSeveralColumns(String kind) {
		this.filling.sql("CREATE SCHEMA \"Cit\"").sql("CREATE EXTENSION citext SCHEMA \"Cit\"");
		fillOddly(before(kind) + ", PRIMARY KEY (a, b, c)", behind(kind), 50, 7);

		assertThat(this.filling.list("SELECT n FROM tag", Integer.class)).hasSize(50).containsOnly(1);
		assertThat(this.filling.batches()).hasSize(7).containsOnly("7/7");
	}

	/** Each batch is read by a session that writes values in its own way. */
	private void fillOddly(String columns, String values, int rows, int batch) {
		this.filling.sql("CREATE TABLE tag (" + columns + ", n int NOT NULL DEFAULT 0)")
			.sql("INSERT INTO tag SELECT " + values + " FROM generate_series(1, " + rows + ") AS n")
			.code((op) -> {
				op.execute("SET DateStyle = 'ISO, DMY'");
				op.execute("SET IntervalStyle = 'sql_standard'");
				op.execute("SET extra_float_digits = -10");
				op.execute("SET bytea_output = 'escape'");
				op.execute("SET TimeZone = 'Asia/Kolkata'");
				op.backfill("tag").set("n = n + 1").batchSize(batch);
			})
			.run();
	}

	private static String before(String kind) {
		return kind.substring(0, kind.indexOf(';'));
	}

	private static String behind(String kind) {
		return kind.substring(kind.indexOf(';') + 1);
	}

	@Test
	void namesAreQuotedAndTheSearchPathIsNotAsked() {
		this.filling.sql("CREATE SCHEMA \"My Boards\"")
			.sql("CREATE TABLE \"My Boards\".\"order\" (\"select\" int, \"a\"\"b\" text, n int NOT NULL DEFAULT 0,"
					+ " PRIMARY KEY (\"select\", \"a\"\"b\"))")
			.sql("INSERT INTO \"My Boards\".\"order\" SELECT n % 3, n FROM generate_series(1, 20) AS n")
			.sql("CREATE SCHEMA evil")
			.sql("CREATE TABLE evil.called (what text)")
			.sql("CREATE FUNCTION evil.less(int, int) RETURNS bool LANGUAGE sql AS"
					+ " $$ INSERT INTO evil.called VALUES ('<='); SELECT false $$")
			.sql("CREATE OPERATOR evil.<= (LEFTARG = int, RIGHTARG = int, FUNCTION = evil.less)")
			.sql("CREATE OPERATOR evil.> (LEFTARG = int, RIGHTARG = int, FUNCTION = evil.less)")
			.sql("CREATE FUNCTION evil.format(text, text) RETURNS text LANGUAGE sql AS"
					+ " $$ INSERT INTO evil.called VALUES ('format'); SELECT '1' $$")
			.sql("CREATE TYPE evil.int4 AS ENUM ('evil')")
			.code((op) -> {
				op.execute("SET search_path = evil, public, pg_catalog");
				op.backfill("\"My Boards\".order").set("n = n OPERATOR(pg_catalog.+) 1").batchSize(3);
			})
			.run();

		assertThat(this.filling.list("SELECT n FROM \"My Boards\".\"order\"", Integer.class)).hasSize(20)
			.containsOnly(1);
		assertThat(this.filling.list("SELECT what FROM evil.called", String.class)).isEmpty();
	}

	@Test
	void partitionsAreFilledThroughTheirTable() {
		this.filling
			.sql("CREATE TABLE tag (id int, day int, n int NOT NULL DEFAULT 0, PRIMARY KEY (id, day))"
					+ " PARTITION BY LIST (day)")
			.sql("CREATE TABLE tag_0 PARTITION OF tag FOR VALUES IN (0)")
			.sql("CREATE TABLE tag_1 PARTITION OF tag FOR VALUES IN (1)")
			.sql("INSERT INTO tag SELECT n, n % 2 FROM generate_series(1, 20) AS n")
			.code((op) -> op.backfill("tag").set("n = n + 1").batchSize(6))
			.run();

		assertThat(this.filling.list("SELECT n FROM tag", Integer.class)).hasSize(20).containsOnly(1);
		assertThat(this.filling.batches()).containsExactly("6/6", "6/6", "6/6");
	}

	/**
	 * Otherwise the time for a table would grow with the square of its rows: where
	 * PostgreSQL expects many more rows than there are, it reads a larger table as a
	 * whole.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "50,10; 50,800", "50,800; 51,5", "51,990; 52,4" })
	void aBatchReadsOnlyItsRows(String range) throws Exception {
		this.filling.sql("CREATE TABLE tag (a int, b int, n int, PRIMARY KEY (a, b))")
			.sql("INSERT INTO tag SELECT n % 100, n / 100, 0 FROM generate_series(1, 100000) AS n")
			.sql("ANALYZE tag");
		List<String> ends = List.of(range.split("; "));
		Backfill operation = new Backfill(QualifiedName.of("tag"), "n = 1", null, 1, Duration.ZERO);
		try (Session session = Session.open(this.filling.database().dataSource(), (warning) -> {
		})) {
			List<KeyColumn> key = BackfillTable.find(session, operation, "public.tag").key();
			String condition = KeyRange.of(key, List.of(ends.get(0).split(",")), List.of(ends.get(1).split(",")));

			List<String> plan = session.exchange("EXPLAIN UPDATE tag SET n = 1 WHERE " + condition)
				.get(0)
				.stream()
				.map((row) -> row[0].toString())
				.toList();
			assertThat(plan).anyMatch((line) -> line.contains("tag_pkey"));
			assertThat(Integer.parseInt(plan.get(1).replaceAll(".* rows=(\\d+) .*", "$1"))).isLessThan(2_000);
		}
	}

}
