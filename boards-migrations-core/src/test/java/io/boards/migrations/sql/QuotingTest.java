package io.boards.migrations.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.boards.migrations.schema.QualifiedName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QuotingTest {

	@Test
	void aNameIsQuotedOnlyWhereItMustBe() {
		assertThat(Quoting.identifiers(List.of("tags", "_1", "name", "user", "Tags", "1st", "a-b", "ä", "a\"b", "a$")))
			.isEqualTo("tags, _1, name, \"user\", \"Tags\", \"1st\", \"a-b\", \"ä\", \"a\"\"b\", \"a$\"");
	}

	@Test
	void theSchemaOfANameIsQuotedByItself() {
		assertThat(Quoting.name(QualifiedName.parse("boards.\"a.b\""))).isEqualTo("boards.\"a.b\"");
		assertThat(Quoting.name(QualifiedName.of("table"))).isEqualTo("\"table\"");
	}

	@Test
	void aStringMeansItselfWhateverTheSessionSays() {
		assertThat(Quoting.literal("it's :fine")).isEqualTo("'it''s :fine'");
		assertThat(Quoting.literal("\\'; DROP TABLE x; --")).isEqualTo("E'\\\\''; DROP TABLE x; --'");
		assertThat(Quoting.literal("{\"a\": 1}")).isEqualTo("'{\"a\": 1}'");
		assertThat(Quoting.literal('x')).isEqualTo("'x'");
	}

	@Test
	void numbersAndBooleansStandBare() {
		assertThat(Quoting.literal(null)).isEqualTo("NULL");
		assertThat(Quoting.literal(true)).isEqualTo("true");
		assertThat(Quoting.literal(-5)).isEqualTo("-5");
		assertThat(Quoting.literal((short) 3)).isEqualTo("3");
		assertThat(Quoting.literal(5_000_000_000L)).isEqualTo("5000000000");
		assertThat(Quoting.literal(new BigInteger("99999999999999999999"))).isEqualTo("99999999999999999999");
		assertThat(Quoting.literal(new BigDecimal("1.50"))).isEqualTo("1.50");
		assertThat(Quoting.literal(new BigDecimal("1E+3"))).isEqualTo("'1000'::numeric");
		assertThat(Quoting.literal(0.1)).isEqualTo("0.1");
		assertThat(Quoting.literal(0.1f)).isEqualTo("0.1");
		assertThat(Quoting.literal(Double.NaN)).isEqualTo("'NaN'::float8");
		assertThat(Quoting.literal(Float.NEGATIVE_INFINITY)).isEqualTo("'-Infinity'::float8");
		assertThat(Quoting.literal(-0.0)).isEqualTo("'-0.0'::float8");
	}

	@Test
	void otherValuesCarryTheirType() {
		assertThat(Quoting.literal(new UUID(0, 1))).isEqualTo("'00000000-0000-0000-0000-000000000001'::uuid");
		assertThat(Quoting.literal(new byte[] { 0, (byte) 0xff })).isEqualTo("E'\\\\x00ff'::bytea");
		assertThat(Quoting.literal(TimeUnit.DAYS)).isEqualTo("'DAYS'");
	}

	@Test
	void timesAreWrittenInTheOneWayThatEveryDateStyleReads() {
		assertThat(Quoting.literal(LocalDate.of(2025, 9, 25))).isEqualTo("'2025-09-25'::date");
		assertThat(Quoting.literal(LocalDate.of(-43, 3, 15))).isEqualTo("'0044-03-15 BC'::date");
		assertThat(Quoting.literal(LocalDate.of(12025, 1, 1))).isEqualTo("'12025-01-01'::date");
		assertThat(Quoting.literal(LocalDateTime.of(2025, 9, 25, 6, 27))).isEqualTo("'2025-09-25 06:27:00'::timestamp");
		assertThat(Quoting.literal(Instant.parse("2025-09-25T06:27:35.123456Z")))
			.isEqualTo("'2025-09-25 06:27:35.123456+00:00'::timestamptz");
		assertThat(Quoting.literal(OffsetDateTime.of(2025, 9, 25, 6, 27, 35, 0, ZoneOffset.ofHoursMinutes(-3, -30))))
			.isEqualTo("'2025-09-25 06:27:35-03:30'::timestamptz");
		assertThat(Quoting.literal(ZonedDateTime.of(2025, 9, 25, 6, 27, 35, 0, ZoneId.of("Asia/Kolkata"))))
			.isEqualTo("'2025-09-25 06:27:35+05:30'::timestamptz");
		assertThat(Quoting.literal(LocalTime.of(6, 27))).isEqualTo("'06:27'::time");
		assertThat(Quoting.literal(OffsetTime.of(6, 27, 1, 0, ZoneOffset.UTC))).isEqualTo("'06:27:01Z'::timetz");
		assertThat(Quoting.literal(Duration.ofMinutes(90))).isEqualTo("'PT1H30M'::interval");
		assertThat(Quoting.literal(Period.of(1, 2, 3))).isEqualTo("'P1Y2M3D'::interval");
	}

	@Test
	void collectionsAndArraysAreArrays() {
		assertThat(Quoting.literal(List.of())).isEqualTo("'{}'");
		assertThat(Quoting.literal(Arrays.asList(1, null, 3))).isEqualTo("'{1,NULL,3}'");
		assertThat(Quoting.literal(new int[] { 1, 2 })).isEqualTo("'{1,2}'");
		assertThat(Quoting.literal(List.of("NULL", "a,b", "it's", "\"", "\\")))
			.isEqualTo("E'{\"NULL\",\"a,b\",\"it''s\",\"\\\\\"\",\"\\\\\\\\\"}'");
		assertThat(Quoting.literal(List.of(List.of(1, 2), List.of(3, 4)))).isEqualTo("'{{1,2},{3,4}}'");
		assertThat(Quoting.literal(new byte[][] { { 1 } })).isEqualTo("E'{\"\\\\\\\\x01\"}'");
	}

	@Test
	void anythingElseIsRefused() {
		assertThatThrownBy(() -> Quoting.literal(Map.of("a", "secret"))).isInstanceOf(UnsupportedValueException.class)
			.hasMessage(
					"""
							A value has a type that has no form in SQL.
							    type: java.util.ImmutableCollections$Map1
							  What to do: Use a String, a number, a Boolean, a UUID, a byte[], an enum, a type of java.time, or a collection of these; give JSON as a String.""");
	}

	@Test
	void whatPostgresqlCannotStoreIsRefused() {
		assertThatThrownBy(() -> Quoting.literal("a\0b")).isInstanceOf(UnsupportedValueException.class).hasMessage("""
				A value contains the character NUL.
				  What to do: Take the character out: PostgreSQL cannot store it.""");
		assertThatThrownBy(() -> Quoting.literal(List.of("\ud83d"))).isInstanceOf(UnsupportedValueException.class)
			.hasMessage("""
					A value is not valid Unicode: half a surrogate pair is in it.
					  What to do: Write the whole character, or take it out.""");
	}

}
