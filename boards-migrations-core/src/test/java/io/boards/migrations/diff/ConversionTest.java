package io.boards.migrations.diff;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConversionTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			integer                        | bigint
			smallint                       | integer
			real                           | double precision
			character varying(10)          | character varying(20)
			character varying(20)          | character varying(10)
			character varying(20)          | text
			text                           | character varying(5)
			text                           | character(5)
			character varying(10)[]        | text[]
			integer[]                      | bigint[]
			bit(4)                         | bit(2)
			numeric(8,2)                   | numeric(10,2)
			numeric(8,2)                   | numeric(10,4)
			numeric(8,2)                   | numeric
			timestamp(3) without time zone | timestamp without time zone
			boards.state                   | boards.state
			""")
	void nothingIsSaidWherePostgresqlKnowsTheWayAndLosesNothing(String from, String to) {
		assertThat(Conversion.using("x", from, to)).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			bigint                      | integer                  | x::integer
			numeric(10,2)               | numeric(8,2)             | x::numeric(8,2)
			numeric(8,2)                | numeric(9,4)             | x::numeric(9,4)
			numeric                     | numeric(8,2)             | x::numeric(8,2)
			timestamp without time zone | timestamp with time zone | x::timestamp with time zone
			text                        | uuid                     | x::uuid
			text                        | boards.state             | x::boards.state
			character(3)                | boards.state             | x::text::boards.state
			boards.state                | boards.status            | x::text::boards.status
			boards.state[]              | boards.status[]          | x::text::boards.status[]
			boards.state                | character varying(3)     | x::text
			boards.state[]              | text[]                   | x::text[]
			integer                     | text                     | x::text
			integer[]                   | text                     | x::text
			text                        | text[]                   | x::text[]
			integer                     | integer[]                | x::text::integer[]
			integer                     | uuid                     | x::text::uuid
			boolean                     | integer                  | x::integer
			boolean                     | bigint                   | x::integer::bigint
			numeric                     | boolean                  | x::integer::boolean
			json                        | jsonb                    | x::jsonb
			bit(4)                      | integer                  | x::integer
			integer                     | bit(4)                   | x::bit(4)
			money                       | numeric(8,2)             | x::numeric(8,2)
			timestamp without time zone | time without time zone   | x::time without time zone
			jsonb                       | boolean                  | x::boolean
			json                        | boolean                  | x::text::boolean
			""")
	void aCastIsWrittenOrTwo(String from, String to, String using) {
		assertThat(Conversion.using("x", from, to)).isEqualTo(using);
	}

}
