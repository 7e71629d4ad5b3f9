package io.boards.migrations.diff;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.boards.migrations.schema.Identifier;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Values of each type become values of each other type and come back: what is said to be
 * kept is kept, and what is said to lose something loses it.
 */
@PostgresTest
class ConversionOnServerTest {

	private static final Map<String, List<String>> SAMPLES = new LinkedHashMap<>();

	static {
		SAMPLES.put("smallint", List.of("0", "1", "-7", "1234"));
		SAMPLES.put("integer", List.of("0", "1", "-7", "1234", "123456789"));
		SAMPLES.put("bigint", List.of("0", "1", "1234", "1234567890123456789"));
		SAMPLES.put("numeric", List.of("0", "1", "2.5", "0.12345678901234567", "12345678.91"));
		SAMPLES.put("numeric(10,2)", List.of("0", "1", "2.55", "12345678.91"));
		SAMPLES.put("numeric(8,1)", List.of("0", "1", "2.5", "1234567.8"));
		SAMPLES.put("real", List.of("0", "1", "2.5", "123456789", "0.33333334"));
		SAMPLES.put("double precision", List.of("0", "1", "2.5", "0.30000000000000004"));
		SAMPLES.put("money", List.of("0", "1", "2.55", "1234567890123456.78"));
		SAMPLES.put("boolean", List.of("true", "false"));
		SAMPLES.put("text",
				List.of("0", "1", "true", "a", "2024-01-31", "10:00:00", "00000000-0000-0000-0000-000000000001",
						"10.0.0.0/8", "08:00:2b:01:02:03", "08:00:2b:01:02:03:04:05", "1010", "101010",
						"{\"b\":1,\"a\":2}"));
		SAMPLES.put("character varying(40)", SAMPLES.get("text"));
		SAMPLES.put("uuid", List.of("12345678-1234-1234-1234-1234567890ab"));
		SAMPLES.put("bytea", List.of("\\x12345678123412341234123456789012", "\\x61", "\\x"));
		SAMPLES.put("date", List.of("2024-01-31", "0001-01-01"));
		SAMPLES.put("timestamp without time zone", List.of("2024-01-31 10:00", "2024-01-31 00:00:00.123456"));
		SAMPLES.put("timestamp(3) without time zone", List.of("2024-01-31 10:00", "2024-01-31 00:00:00.123"));
		SAMPLES.put("timestamp with time zone",
				List.of("2024-01-31 10:00+00", "2024-10-27 02:30:00.123456+01", "2024-10-27 02:30+02"));
		SAMPLES.put("time without time zone", List.of("10:00", "00:00:00.123456"));
		SAMPLES.put("time(0) with time zone", List.of("10:00+00", "00:00+05"));
		SAMPLES.put("interval", List.of("1 hour", "1 day 1 hour"));
		SAMPLES.put("json",
				List.of("1", "true", "\"2024-01-31\"", "{\"b\":1,\"a\":2}", "[1,2]", "\"10:00\"",
						"\"12345678-1234-1234-1234-1234567890ab\"", "\"10.0.0.0/8\"", "\"08:00:2b:01:02:03\"",
						"\"1010\"", "\"101010\"", "\"08:00:2b:01:02:03:04:05\""));
		SAMPLES.put("jsonb", SAMPLES.get("json"));
		SAMPLES.put("inet", List.of("10.0.0.1/8", "10.0.0.0/8"));
		SAMPLES.put("cidr", List.of("10.0.0.0/8"));
		SAMPLES.put("macaddr", List.of("08:00:2b:01:02:03"));
		SAMPLES.put("macaddr8", List.of("08:00:2b:ff:fe:01:02:03", "08:00:2b:01:02:03:04:05"));
		SAMPLES.put("bit(4)", List.of("0000", "0001", "1010"));
		SAMPLES.put("bit(6)", List.of("000000", "000001", "101010"));
		SAMPLES.put("bit varying", List.of("1010", "101010", "1"));
		SAMPLES.put("integer[]", List.of("{1,2}", "{}", "{3,NULL}"));
		SAMPLES.put("numeric(10,2)[]", List.of("{1,2.55}", "{}"));
		SAMPLES.put("text[]",
				SAMPLES.get("text")
					.stream()
					.filter((text) -> !text.startsWith("{"))
					.map((text) -> "{" + text + "," + text + "}")
					.toList());
	}

	/** Back and forth, with an error's code where something fails. */
	private static final String ATTEMPT = """
			CREATE OR REPLACE FUNCTION pg_temp.attempt(forth text, back text, OUT there text, OUT again text)
			LANGUAGE plpgsql AS $$
			BEGIN
				BEGIN
					EXECUTE forth INTO there;
				EXCEPTION WHEN others THEN
					there := 'fails ' || SQLSTATE;
					RETURN;
				END;
				BEGIN
					EXECUTE back INTO again;
				EXCEPTION WHEN others THEN
					again := 'fails ' || SQLSTATE;
				END;
			END $$""";

	private final SingleConnectionDataSource source;

	private final JdbcClient client;

	ConversionOnServerTest(TestDatabase database) throws SQLException {
		this.source = new SingleConnectionDataSource(database.dataSource().getConnection(), true);
		this.client = JdbcClient.create(this.source);
	}

	@AfterEach
	void close() {
		this.source.destroy();
	}

	/**
	 * What became of a value.
	 *
	 * @param was the value
	 * @param there the value that it became, or why not
	 * @param again the value that this became
	 */
	private record Way(String was, String there, String again) {

		boolean leads() {
			return !this.there.startsWith("fails");
		}

		boolean isKept() {
			return this.was.equals(this.again);
		}

	}

	@Test
	void whatIsSaidToBeKeptIsKeptAndWhatIsSaidToBeLostIsLost() {
		// An hour of the twenty-seventh of October is there twice.
		this.client.sql("SET timezone = 'Europe/Berlin'").update();
		this.client.sql(ATTEMPT).update();
		List<String> types = List.copyOf(SAMPLES.keySet());
		types.forEach((type) -> this.client.sql("CREATE TABLE " + table(type) + " (x " + type + ")").update());
		SoftAssertions judge = new SoftAssertions();
		for (String from : types) {
			for (String to : types) {
				if (!from.equals(to)) {
					judge(judge, from, to, ways(from, to));
				}
			}
		}
		judge.assertAll();
	}

	private static String table(String type) {
		// A table is a type too, and a temporary one is found first.
		return "pg_temp." + Identifier.quoted("of " + type);
	}

	private void judge(SoftAssertions judge, String from, String to, List<Way> ways) {
		boolean written = from.startsWith("json") || from.startsWith("text") || from.startsWith("character");
		boolean blind = TypeChange.isBlind(from, to);
		boolean blindBack = TypeChange.isBlind(to, from);
		String pair = from + " to " + to + " by " + Conversion.using("x", from, to) + ": " + ways;
		if (TypeChange.loses(from, to).isPresent() && !blind) {
			judge.assertThat(ways).as(pair).anyMatch((way) -> way.leads() && !way.isKept());
		}
		else if (!blind && !blindBack && !written) {
			judge.assertThat(ways).as(pair).filteredOn(Way::leads).allMatch(Way::isKept);
		}
		if (!blind) {
			judge.assertThat(ways).as(pair).anyMatch(Way::leads);
		}
	}

	private List<Way> ways(String from, String to) {
		String forth = or(Conversion.using("x", from, to));
		String back = or(Conversion.using("x", to, from));
		List<Way> ways = new ArrayList<>();
		for (String sample : SAMPLES.getOrDefault(from, List.of())) {
			String value = "'" + sample + "'::" + from;
			ways.add(this.client
				.sql("SELECT (" + value
						+ ")::text AS was, coalesce(there, 'null') AS there, coalesce(again, 'null') AS again"
						+ " FROM pg_temp.attempt(:forth, :back)")
				.param("forth",
						"DELETE FROM " + table(to) + "; INSERT INTO " + table(to) + " SELECT " + forth
								+ " FROM (SELECT " + value + ") AS s (x) RETURNING x::text")
				.param("back",
						"DELETE FROM " + table(from) + "; INSERT INTO " + table(from) + " SELECT " + back + " FROM "
								+ table(to) + " RETURNING x::text")
				.query((row, number) -> new Way(row.getString(1), row.getString(2), row.getString(3)))
				.single());
		}
		return ways;
	}

	private static String or(@Nullable String using) {
		return (using != null) ? using : "x";
	}

}
