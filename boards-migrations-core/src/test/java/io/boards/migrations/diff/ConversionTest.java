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
			bit varying(4)                 | bit varying(2)
			bit varying(4)                 | bit(4)
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
	@CsvSource(delimiter = '|',
			textBlock = """
					bigint                      | integer                  | x::integer
					numeric(10,2)               | numeric(8,2)             | x::numeric(8,2)
					numeric(8,2)                | numeric(9,4)             | x::numeric(9,4)
					numeric                     | numeric(8,2)             | x::numeric(8,2)
					timestamp without time zone | timestamp with time zone | x AT TIME ZONE 'UTC'
					date                        | timestamp(3) with time zone | (x::timestamp without time zone AT TIME ZONE 'UTC')::timestamp(3) with time zone
					timestamp with time zone    | date                     | (x AT TIME ZONE 'UTC')::date
					text                        | uuid                     | x::uuid
					text                        | boards.state             | x::boards.state
					character(3)                | boards.state             | x::text::boards.state
					boards.state                | boards.status            | x::text::boards.status
					boards.state[]              | boards.status[]          | x::text::boards.status[]
					boards.state                | character varying(3)     | x::text
					boards.state[]              | text[]                   | x::text[]
					integer                     | text                     | x::text
					integer                     | uuid                     | x::text::uuid
					boolean                     | integer                  | x::integer
					boolean                     | bigint                   | x::integer::bigint
					numeric                     | boolean                  | x::integer::boolean
					json                        | jsonb                    | x::jsonb
					text                        | jsonb                    | x::jsonb
					date                        | jsonb                    | to_jsonb(x)
					boards.state                | json                     | to_json(x)
					jsonb                       | date                     | (x #>> '{}')::date
					json                        | integer                  | (x #>> '{}')::integer
					jsonb                       | text                     | x::text
					bit(4)                      | bit(2)                   | x::bit(2)
					bit(4)                      | bit varying(2)           | x::bit varying(2)
					bit(4)                      | integer                  | x::integer
					numeric(8,2)                | bit(4)                   | x::integer::bit(4)
					money                       | bigint                   | x::numeric::bigint
					double precision            | money                    | x::numeric::money
					timestamp without time zone | time without time zone   | x::time without time zone
					interval                    | time without time zone   | x::time without time zone
					macaddr                     | macaddr8                 | x::macaddr8
					smallint                    | oid                      | x::bigint::oid
					bytea                       | uuid                     | encode(x, 'hex')::uuid
					uuid                        | bytea                    | decode(replace(x::text, '-', ''), 'hex')
					oid                         | text                     | convert_from(lo_get(x), 'UTF8')
					character varying(9)        | oid                      | lo_from_bytea(0, convert_to(x, 'UTF8'))
					oid                         | bytea                    | lo_get(x)
					bytea                       | oid                      | lo_from_bytea(0, x)
					""")
	void aCastIsWrittenOrTwo(String from, String to, String using) {
		assertThat(Conversion.using("x", from, to)).isEqualTo(using);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					integer              | integer[]              | CASE WHEN x IS NULL THEN NULL ELSE ARRAY[x] END
					integer              | bigint[]               | CASE WHEN x IS NULL THEN NULL ELSE ARRAY[x] END
					bigint               | integer[]              | CASE WHEN x IS NULL THEN NULL ELSE ARRAY[x::integer] END
					text                 | text[]                 | CASE WHEN x IS NULL THEN NULL ELSE ARRAY[x] END
					text                 | character varying(3)[] | CASE WHEN x IS NULL THEN NULL ELSE ARRAY[x] END
					text                 | uuid[]                 | CASE WHEN x IS NULL THEN NULL ELSE ARRAY[x::uuid] END
					boards.state         | boards.status[]        | CASE WHEN x IS NULL THEN NULL ELSE ARRAY[x::text::boards.status] END
					boards.state         | text[]                 | CASE WHEN x IS NULL THEN NULL ELSE ARRAY[x::text] END
					bit(4)               | integer[]              | CASE WHEN x IS NULL THEN NULL ELSE ARRAY[x::integer] END
					integer[]            | integer                | x[1]
					bigint[]             | integer                | x[1]::integer
					integer[]            | text                   | x[1]::text
					text[]               | text                   | x[1]
					text[]               | character varying(3)   | x[1]
					text[]               | uuid                   | x[1]::uuid
					boards.state[]       | boards.status          | x[1]::text::boards.status
					boolean[]            | bigint[]               | x::integer[]::bigint[]
					bigint[]             | text[]                 | x::text[]
					text[]               | integer[]              | x::text::integer[]
					text[]               | jsonb                  | to_jsonb(x)
					jsonb                | integer[]              | translate(x::text, '[]', '{}')::integer[]
					jsonb                | text[]                 | x::text::text[]
					jsonb                | jsonb[]                | CASE WHEN x IS NULL THEN NULL ELSE ARRAY[x] END
					jsonb[]              | json                   | x[1]::json
					""")
	void aValueBecomesAnArrayOfOneAndAnArrayItsFirstElement(String from, String to, String using) {
		assertThat(Conversion.using("x", from, to)).isEqualTo(using);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					numeric(10,2)                  | numeric(8,1)                   | decimals beyond the first 1
					numeric                        | numeric(8,2)                   | decimals beyond the first 2
					numeric(10,2)                  | integer                        | what is behind the point
					numeric(10,2)                  | numeric(8,0)                   | what is behind the point
					double precision               | bigint                         | what is behind the point
					double precision               | numeric(8,2)                   | decimals beyond the first 2
					double precision               | numeric                        | digits beyond the first 15
					double precision               | real                           | digits beyond the first 6
					bigint                         | double precision               | digits beyond the first 15
					integer                        | real                           | digits beyond the first 6
					numeric(20,2)                  | double precision               | digits beyond the first 15
					numeric                        | money                          | decimals beyond the first 2
					money                          | integer                        | what is behind the point
					integer                        | boolean                        | which number it was, unless it was 0 or 1
					bigint                         | bit(8)                         | bits beyond the last 8
					bit(4)                         | bit(2)                         | bits beyond the first 2
					json                           | jsonb                          | the order of keys, and keys that stand twice
					text                           | jsonb                          | the order of keys, and keys that stand twice
					integer[]                      | integer                        | all elements but the first
					text[]                         | text                           | all elements but the first
					numeric(10,2)[]                | numeric(10,1)[]                | decimals beyond the first 1
					numeric(10,2)                  | integer[]                      | what is behind the point
					timestamp without time zone    | timestamp(3) without time zone | fractions of a second beyond the first 3 digits
					timestamp with time zone       | timestamp(0) with time zone    | fractions of a second
					timestamp with time zone       | date                           | the time of day
					timestamp without time zone    | time without time zone         | the day
					time with time zone            | time without time zone         | the time zone
					interval                       | time without time zone         | whole days
					inet                           | cidr                           | the bits of the host
					""")
	void whatMayBeLostIsTold(String from, String to, String lost) {
		assertThat(TypeChange.loses(from, to)).contains(lost);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			integer                     | bigint
			bigint                      | integer
			numeric(10,2)               | numeric(8,2)
			numeric(8,2)                | numeric
			real                        | double precision
			integer                     | double precision
			smallint                    | real
			numeric(6,2)                | real
			text                        | character varying(3)
			text                        | integer
			integer                     | integer[]
			integer[]                   | jsonb
			jsonb                       | json
			boards.state                | boards.status
			boards.state                | text
			boolean                     | integer
			timestamp without time zone | timestamp with time zone
			date                        | timestamp without time zone
			cidr                        | inet
			bit(2)                      | bit(4)
			smallint                    | bit(32)
			money                       | numeric
			uuid                        | bytea
			""")
	void whatFitsOrFailsIsNotLost(String from, String to) {
		assertThat(TypeChange.loses(from, to)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			integer      | uuid          | true
			date         | interval      | true
			money        | boolean       | true
			inet         | macaddr       | true
			jsonb        | text[]        | true
			uuid[]       | date[]        | true
			uuid[]       | date          | true
			text         | uuid          | false
			text[]       | integer[]     | false
			uuid         | text          | false
			boards.state | boards.status | false
			boards.state | integer       | false
			bigint       | integer       | false
			date         | jsonb         | false
			jsonb        | date          | false
			bytea        | uuid          | false
			""")
	void whatCanOnlyBeWrittenAsTextAndReadAgainIsTold(String from, String to, boolean blind) {
		assertThat(TypeChange.isBlind(from, to)).isEqualTo(blind);
	}

}
