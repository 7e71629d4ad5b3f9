package io.boards.migrations.diff;

import java.util.List;

import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.CompositeType.Attribute;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CompositeArraysTest {

	private static final Attribute ONE = new Attribute("a", "integer");

	private static final Attribute MORE = new Attribute("b", "text");

	@Test
	void elementsCannotBeTakenApartInEitherDirection() {
		Schema from = schema("boards.pair[]", ONE, MORE);
		Schema to = schema("boards.pair[]", MORE, ONE);
		AlterColumnType change = change(SchemaDiff.between(from, to));

		assertThat(CompositeArrays.isBarred(change, from, to)).isTrue();
		assertThat(CompositeArrays.isBarred((AlterColumnType) change.inverse().operations().get(0), to, from)).isTrue();
	}

	@Test
	void theyAreReadWhereTheirAttributesKeepTheirPlaces() {
		Schema from = schema("boards.pair[]", ONE, MORE);
		Schema to = schema("boards.pair[]", new Attribute("a", "bigint"), MORE);

		assertThat(CompositeArrays.isBarred(change(SchemaDiff.between(from, to)), from, to)).isFalse();
	}

	@Test
	void aSingleValueIsTakenApart() {
		Schema from = schema("boards.pair", ONE, MORE);
		Schema to = schema("boards.pair", MORE, ONE);

		assertThat(CompositeArrays.isBarred(change(SchemaDiff.between(from, to)), from, to)).isFalse();
	}

	private static Schema schema(String type, Attribute... attributes) {
		Schema.Builder schema = Schema.builder();
		schema.names.add("boards");
		schema.composites.add(new CompositeType(new QualifiedName("boards", "pair"), List.of(attributes)));
		schema.tables.add(new Table(new QualifiedName("boards", "t"), List.of(Column.of("x", type)), List.of(), null));
		return schema.build();
	}

	private static AlterColumnType change(List<Operation> operations) {
		return operations.stream()
			.filter(AlterColumnType.class::isInstance)
			.map(AlterColumnType.class::cast)
			.findFirst()
			.orElseThrow();
	}

}
