package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * PostgreSQL says which casts there are and what can be read from which text.
 */
@PostgresTest
class CastsOnServerTest {

	/** Ordinary values of each type. */
	private static final Map<String, List<String>> VALUES = """
			smallint                    | 42 | 1
			integer                     | 42 | 1
			bigint                      | 42 | 1
			numeric                     | 4.2 | 1
			real                        | 4.5 | 1
			double precision            | 4.5 | 1
			money                       | 4.2 | 1
			oid                         | 42 | 1
			boolean                     | true
			bytea                       | abc
			date                        | 2026-01-31
			time without time zone      | 10:20:30
			time with time zone         | 10:20:30+02
			timestamp without time zone | 2026-01-31 10:20:30
			timestamp with time zone    | 2026-01-31 10:20:30+02
			interval                    | 1 day 02:00:00
			uuid                        | 6ecd8c99-4036-403d-bf84-cf8400f67836
			json                        | {"a": 1} | 1 | true
			jsonb                       | {"a": 1} | 1 | true
			inet                        | 10.0.0.1 | 10.0.0.0/8
			cidr                        | 10.0.0.0/8
			macaddr                     | 08:00:2b:01:02:03
			macaddr8                    | 08:00:2b:ff:fe:01:02:03
			bit                         | 1
			bit varying                 | 1
			point                       | (1,2)
			lseg                        | [(1,2),(3,4)]
			box                         | (3,4),(1,2)
			path                        | ((1,2),(3,4))
			polygon                     | ((1,2),(3,4))
			circle                      | <(1,2),3>
			int4range                   | [1,5)
			int8range                   | [1,5)
			numrange                    | [1,5)
			daterange                   | [2026-01-01,2026-02-01)
			tsrange                     | [2026-01-01 10:00,2026-02-01 11:00)
			tstzrange                   | [2026-01-01 10:00+02,2026-02-01 11:00+02)
			""".lines()
		.map((line) -> List.of(line.split(" +\\| ")))
		.collect(Collectors.toMap((line) -> line.get(0), (line) -> line.subList(1, line.size())));

	private final TestDatabase database;

	CastsOnServerTest(TestDatabase database) {
		this.database = database;
	}

	@Test
	void everyCastIsKnownThatEveryVersionHas() {
		List<String> there = new ArrayList<>(this.database.jdbc()
			.sql("""
					SELECT format_type(castsource, NULL) || ' to ' || format_type(casttarget, NULL) FROM pg_cast
					WHERE castsource <> casttarget AND format_type(castsource, NULL) IN (:types)
					AND format_type(casttarget, NULL) IN (:types)""")
			.param("types", VALUES.keySet())
			.query(String.class)
			.list());
		// PostgreSQL 18 is the first that has these, 13 the last that has that one.
		there.removeIf((cast) -> cast.contains("bytea") || cast.equals("path to point"));
		assertThat(there).containsExactlyInAnyOrderElementsOf(pairs(Casts::exist));
	}

	@Test
	void whereOneLeadsToTheOtherAValueOfTheOneIsConverted() {
		assertThat(pairs(Casts::lead)).hasSizeGreaterThan(130)
			.allSatisfy((pair) -> assertThat(VALUES.getOrDefault(pair.split(" to ")[0], List.of()))
				.anyMatch((value) -> isConverted(value, pair.split(" to ")[0], pair.split(" to ")[1])));
	}

	private static List<String> pairs(BiPredicate<String, String> known) {
		return VALUES.keySet()
			.stream()
			.flatMap((from) -> VALUES.keySet()
				.stream()
				.filter((to) -> !from.equals(to) && known.test(from, to))
				.map((to) -> from + " to " + to))
			.toList();
	}

	private boolean isConverted(String value, String from, String to) {
		String using = Conversion.using("x", from, to);
		try {
			this.database.jdbc()
				.sql("DROP TABLE IF EXISTS t; CREATE TABLE t (x " + from + "); INSERT INTO t VALUES ('" + value
						+ "'); ALTER TABLE t ALTER x TYPE " + to + ((using != null) ? " USING " + using : ""))
				.update();
			return true;
		}
		catch (DataAccessException ex) {
			return false;
		}
	}

}
