package io.boards.migrations.naming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.IndexKey;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.ReferentialAction;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.schema.Unique;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * PostgreSQL chooses, and the same must have been chosen here.
 */
@PostgresTest
class NamingOnServerTest {

	private final TestDatabase database;

	NamingOnServerTest(TestDatabase database) {
		this.database = database;
	}

	@Test
	void everyKindHasTheNameThatPostgresqlGivesIt() {
		Schema.Builder model = Schema.builder();
		model.tables.add(table("author", List.of("id", "name", "born"), PrimaryKey.of("id"), Unique.of("name", "born"),
				Check.of("born > 1000"), Check.of("born > id"), Check.of("true"), exclude("name"),
				key(List.of("born"), "author")));
		model.tables.add(table("book", List.of("id", "author"), PrimaryKey.of("id", "author"),
				key(List.of("author"), "author"), key(List.of("id"), "author")));
		model.indexes.add(index("book", IndexKey.column("author")));
		assertSameNames(model);
	}

	@Test
	void whatIsTakenGetsANumber() {
		Schema.Builder model = Schema.builder();
		model.tables.add(table("a", List.of("x", "y", "x_y"), Check.of("x > 1"), Check.of("x > 2"), Check.of("x > 3"),
				Unique.of("x", "y"), Unique.of("x_y")));
		model.tables.add(table("a_x", List.of("y", "z"), PrimaryKey.of("z"), Unique.of("y"), Check.of("y > 0")));
		model.tables.add(table("a_pkey", List.of("x"), PrimaryKey.of("x")));
		model.tables.add(table("b", List.of("x"), key(List.of("x"), "a_pkey"), key(List.of("x"), "a_pkey")));
		assertSameNames(model);
	}

	@Test
	void theLongerOfTwoNamesIsShortened() {
		Schema.Builder model = Schema.builder();
		String fifty = "t".repeat(50);
		for (String table : List.of(fifty, "ä".repeat(31), "😀".repeat(15), "x" + "😀".repeat(15), "short")) {
			List<String> columns = List.of("c".repeat(63), "x" + "ß".repeat(31), "日".repeat(21), "n");
			model.tables.add(table(table, columns, PrimaryKey.of("n"), Unique.of(columns.get(0)),
					Unique.of(columns.get(1)), Unique.of(columns.get(2)), Unique.of(columns.get(2), columns.get(1)),
					Unique.of("n", columns.get(1), columns.get(2)), check(columns.get(0)), check(columns.get(1)),
					check(columns.get(2)), key(List.of(columns.get(2)), table)));
		}
		assertSameNames(model);
	}

	@Test
	void anIndexIsNamedAfterItsColumnsAndExpressions() {
		Schema.Builder model = Schema.builder();
		model.tables.add(table("t", List.of("a", "b", "expr"), Check.of("a > 0")));
		List<Index> indexes = new ArrayList<>();
		for (String expression : List.of("lower(a::text)", "a + b", "(a)::text", "(a + b)::bigint", "coalesce(a, b)",
				"pg_catalog.abs(a)", "((a))", "abs(a) + 1", "(abs(a))::double precision", "a::varchar(10)",
				"(a || ''::text)", "nullif(a, 1)", "(a > b)", "'x'::text || a")) {
			indexes.add(index("t", IndexKey.expression(expression)));
		}
		indexes.add(index("t", IndexKey.column("a"), IndexKey.column("a"), IndexKey.column("a")));
		indexes.add(index("t", IndexKey.column("expr"), IndexKey.expression("a + b"), IndexKey.expression("a - b")));
		indexes.add(index("t", IndexKey.column("a")).include("b", "expr"));
		indexes.forEach((index) -> model.indexes.add(numbered(index, model.indexes.size())));
		assertSameNames(model);
	}

	@Test
	void aCheckIsNamedAfterTheOneColumnThatItMentions() {
		Schema.Builder model = Schema.builder();
		model.tables.add(table("t", List.of("a", "A", "text", "b c", "lower"), Check.of("a > 0 and A < 10"),
				Check.of("\"A\" > 0"), Check.of("a::text <> 'b c'"), Check.of("\"b c\" > 1 /* a */"),
				Check.of("\"text\" > 2"), Check.of("t.\"A\" > 5"), Check.of("lower(a::text) <> ''"),
				Check.of("lower > 3"), Check.of("1 > 0")));
		assertSameNames(model);
	}

	@Test
	void randomTablesHaveTheSameNames() {
		Random random = new Random(20260811);
		List<String> words = List.of("a", "b", "a_b", "aa", "key", "ä", "日".repeat(9), "x".repeat(30), "x".repeat(29),
				"y".repeat(61), "ö".repeat(28) + "z");
		for (int round = 0; round < 12; round++) {
			Schema.Builder model = Schema.builder();
			Set<String> tables = new HashSet<>();
			while (tables.size() < 6) {
				tables.add(words.get(random.nextInt(words.size())));
			}
			for (String table : tables.stream().sorted().toList()) {
				Set<String> columns = new LinkedHashSet<>();
				while (columns.size() < 4) {
					columns.add(words.get(random.nextInt(words.size())));
				}
				List<String> list = List.copyOf(columns);
				model.tables.add(table(table, list, PrimaryKey.of(list.get(0)), Unique.of(list.get(1)),
						Unique.of(list.get(0), list.get(1)), Unique.of(list.get(2), list.get(0), list.get(3)),
						check(list.get(0)), check(list.get(1)), check(list.get(1)), key(List.of(list.get(3)), table),
						key(List.of(list.get(3)), table)));
				model.indexes.add(numbered(index(table, IndexKey.column(list.get(1))), model.indexes.size()));
				model.indexes.add(numbered(index(table, IndexKey.column(list.get(1)), IndexKey.column(list.get(0))),
						model.indexes.size()));
			}
			assertSameNames(model);
		}
	}

	private void assertSameNames(Schema.Builder builder) {
		Schema model = builder.build();
		Set<QualifiedName> unnamed = new HashSet<>();
		model.indexes().forEach((index) -> unnamed.add(index.qualifiedName()));
		Schema named = NamingConvention.POSTGRESQL.named(model, unnamed);
		List<String> chosen = ChosenByServer.names(this.database, model);
		assertThat(ChosenByServer.names(named)).isNotEmpty().isEqualTo(chosen);
	}

	private static Table table(String name, List<String> columns, Constraint... constraints) {
		return new Table(ChosenByServer.in(name),
				columns.stream().map((column) -> Column.of(column, "integer")).toList(), List.of(constraints), null);
	}

	private static ForeignKey key(List<String> columns, String target) {
		return new ForeignKey(null, columns, ChosenByServer.in(target), List.of(), ForeignKey.Match.SIMPLE,
				ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, List.of(), Deferral.NOT_DEFERRABLE, true);
	}

	private static Check check(String column) {
		return Check.of(ChosenByServer.quoted(column) + " > 0");
	}

	private static Exclude exclude(String column) {
		return new Exclude(null, "btree", List.of(new Exclude.Element(IndexKey.column(column), "=")), List.of(), null,
				Deferral.NOT_DEFERRABLE);
	}

	private static Index index(String table, IndexKey... keys) {
		return new Index(ChosenByServer.in(table), "unnamed", "btree", List.of(keys), List.of(), false, false, Map.of(),
				null);
	}

	/** Indexes are sorted by their names, as they are made on the server. */
	private static Index numbered(Index index, int number) {
		return new Index(index.table(), "unnamed_%03d".formatted(number), index.method(), index.keys(), index.include(),
				false, false, Map.of(), null);
	}

}
