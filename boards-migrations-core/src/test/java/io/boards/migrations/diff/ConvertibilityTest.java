package io.boards.migrations.diff;

import java.util.List;

import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnOperation.AlterColumnTypes;
import io.boards.migrations.operation.ColumnType;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.CompositeType.Attribute;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConvertibilityTest {

	private static final QualifiedName TABLE = QualifiedName.parse("boards.t");

	/** A table with one column, an enum type and two composite types. */
	private static Schema schema(String type, List<String> states, Attribute... pair) {
		Schema.Builder builder = Schema.builder();
		builder.names.add("boards");
		builder.enums.add(new EnumType(QualifiedName.parse("boards.state"), states));
		builder.enums.add(new EnumType(QualifiedName.parse("boards.status"), List.of("on")));
		builder.composites.add(new CompositeType(QualifiedName.parse("boards.pair"), List.of(pair)));
		builder.composites
			.add(new CompositeType(QualifiedName.parse("boards.outer"), List.of(new Attribute("pair", "boards.pair"))));
		builder.tables.add(new Table(TABLE, List.of(Column.of("x", type)), List.of(), null));
		return builder.build();
	}

	private static Schema schema(String type) {
		return schema(type, List.of("on"), new Attribute("a", "integer"), new Attribute("b", "text"));
	}

	private static Convertibility between(Schema from, Schema to) {
		List<Operation> operations = SchemaDiff.between(from, to);
		return Convertibility.of(change(operations), from, to);
	}

	private static AlterColumnType change(List<Operation> operations) {
		return AlterColumnTypes.among(operations).findFirst().orElseThrow();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			integer                     | bigint
			bigint                      | integer
			numeric(8,2)                | money
			text                        | uuid
			uuid                        | character varying(36)
			text                        | boards.state
			boards.state                | text
			boards.state[]              | text[]
			boards.state                | boards.status
			boards.pair                 | text
			boards.email                | integer
			integer                     | boards.email
			timestamp without time zone | time with time zone
			real                        | boolean
			integer                     | jsonb
			int4range                   | int8range
			bit(4)                      | bigint
			""")
	void ordinaryValuesCanBeConverted(String from, String to) {
		assertThat(between(schema(from), schema(to))).isEqualTo(Convertibility.POSSIBLE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			integer        | uuid
			date           | interval
			bit varying(4) | integer
			integer        | bit(4)
			bytea          | jsonb
			money          | boolean
			inet           | macaddr
			bigint         | timestamp with time zone
			circle         | date
			uuid           | bytea
			uuid[]         | integer[]
			boards.state   | integer
			integer        | boards.state
			boards.pair    | integer
			boards.pair    | boards.state
			""")
	void nothingIsKnownByWhichTheyCould(String from, String to) {
		assertThat(between(schema(from), schema(to))).isEqualTo(Convertibility.DOUBTFUL);
	}

	@Test
	void theAttributesOfACompositeTypeAreLookedAt() {
		Attribute one = new Attribute("a", "integer");
		Attribute another = new Attribute("a", "bigint");
		Attribute other = new Attribute("a", "uuid");
		Attribute more = new Attribute("b", "text");
		for (String type : List.of("boards.pair", "boards.outer")) {
			Schema from = schema(type, List.of("on"), one, more);
			assertThat(between(from, schema(type, List.of("on"), more, another))).isEqualTo(Convertibility.POSSIBLE);
			assertThat(between(from, schema(type, List.of("on"), more, other))).isEqualTo(Convertibility.DOUBTFUL);
		}
	}

	@Test
	void elementsCannotBeTakenApart() {
		Attribute one = new Attribute("a", "integer");
		Attribute more = new Attribute("b", "text");
		Schema from = schema("boards.pair[]", List.of("on"), one, more);
		Schema to = schema("boards.pair[]", List.of("on"), more, one);
		assertThat(between(from, to)).isEqualTo(Convertibility.IMPOSSIBLE);
		Operation back = change(SchemaDiff.between(from, to)).inverse().operations().get(0);
		assertThat(Convertibility.of((AlterColumnType) back, to, from)).isEqualTo(Convertibility.IMPOSSIBLE);
		assertThat(between(from, schema("boards.pair[]", List.of("on"), new Attribute("a", "bigint"), more)))
			.isEqualTo(Convertibility.POSSIBLE);
	}

	@Test
	void anExchangedEnumIsTheSameUnderItsOtherName() {
		Attribute one = new Attribute("a", "integer");
		assertThat(between(schema("boards.state", List.of("on", "off"), one), schema("integer", List.of("on"), one)))
			.isEqualTo(Convertibility.DOUBTFUL);
		assertThat(
				between(schema("boards.state", List.of("on", "off"), one), schema("boards.state", List.of("on"), one)))
			.isEqualTo(Convertibility.POSSIBLE);
	}

	@Test
	void whatSomebodyElseWroteIsRight() {
		Schema from = schema("date");
		Schema to = schema("interval");
		ColumnType was = new ColumnType("date", null, null);
		assertThat(Convertibility.of(
				new AlterColumnType(TABLE, "x", new ColumnType("interval", null, "x - '2026-01-01'::date"), was), from,
				to))
			.isEqualTo(Convertibility.POSSIBLE);
		assertThat(Convertibility
			.of(new AlterColumnType(TABLE, "x", new ColumnType("interval", null, "x::text::interval"), null), from, to))
			.isEqualTo(Convertibility.POSSIBLE);
	}

}
