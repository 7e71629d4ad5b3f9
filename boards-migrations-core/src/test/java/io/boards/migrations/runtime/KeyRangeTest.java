package io.boards.migrations.runtime;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyRangeTest {

	private final KeyColumn a = column("a", "pg_catalog.int4", "pg_catalog");

	private final KeyColumn b = column("b", "pg_catalog.text", "pg_catalog");

	private final KeyColumn c = column("c", "\"Cit\".citext", "\"Cit\"");

	private static KeyColumn column(String name, String type, String schema) {
		return new KeyColumn("t." + name, type,
				List.of("<", "<=", "=", ">=", ">")
					.stream()
					.map((each) -> "OPERATOR(" + schema + "." + each + ")")
					.toList());
	}

	@Test
	void oneColumn() {
		assertThat(KeyRange.of(List.of(this.b), List.of("it's"), List.of("\\")))
			.isEqualTo("t.b OPERATOR(pg_catalog.>) CAST('it''s' AS pg_catalog.text)"
					+ " AND t.b OPERATOR(pg_catalog.<=) CAST(E'\\\\' AS pg_catalog.text)");
		assertThat(KeyRange.of(List.of(this.b), null, List.of("x")))
			.isEqualTo("t.b OPERATOR(pg_catalog.<=) CAST('x' AS pg_catalog.text)");
	}

	@Test
	void severalColumnsAreComparedAsRows() {
		assertThat(KeyRange.of(List.of(this.a, this.b), List.of("1", "x"), List.of("2", "y")))
			.isEqualTo("t.a OPERATOR(pg_catalog.>=) CAST('1' AS pg_catalog.int4)"
					+ " AND t.a OPERATOR(pg_catalog.<=) CAST('2' AS pg_catalog.int4)"
					+ " AND ROW(t.a, t.b) OPERATOR(pg_catalog.>)"
					+ " ROW(CAST('1' AS pg_catalog.int4), CAST('x' AS pg_catalog.text))"
					+ " AND ROW(t.a, t.b) OPERATOR(pg_catalog.<=)"
					+ " ROW(CAST('2' AS pg_catalog.int4), CAST('y' AS pg_catalog.text))");
	}

	@Test
	void whatBothEndsHaveInCommonIsOneValue() {
		assertThat(KeyRange.of(List.of(this.a, this.b), List.of("1", "x"), List.of("1", "y")))
			.isEqualTo("t.a OPERATOR(pg_catalog.=) CAST('1' AS pg_catalog.int4)"
					+ " AND t.b OPERATOR(pg_catalog.>) CAST('x' AS pg_catalog.text)"
					+ " AND t.b OPERATOR(pg_catalog.<=) CAST('y' AS pg_catalog.text)");
	}

	@Test
	void operatorsOfSeveralSchemasAreWrittenOut() {
		assertThat(KeyRange.of(List.of(this.a, this.c), null, List.of("1", "x")))
			.isEqualTo("(t.a OPERATOR(pg_catalog.<) CAST('1' AS pg_catalog.int4)"
					+ " OR t.a OPERATOR(pg_catalog.=) CAST('1' AS pg_catalog.int4)"
					+ " AND t.c OPERATOR(\"Cit\".<=) CAST('x' AS \"Cit\".citext))");
	}

}
