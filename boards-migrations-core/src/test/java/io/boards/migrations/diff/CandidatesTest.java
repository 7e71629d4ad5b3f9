package io.boards.migrations.diff;

import java.util.List;
import java.util.Map;

import io.boards.migrations.diff.RenameCandidate.OfColumn;
import io.boards.migrations.diff.RenameCandidate.OfEnumValue;
import io.boards.migrations.diff.RenameCandidate.OfTable;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CandidatesTest {

	private static final QualifiedName A = QualifiedName.parse("boards.a");

	private static final QualifiedName B = QualifiedName.parse("boards.b");

	private static Schema schema(Table... tables) {
		Schema.Builder builder = Schema.builder();
		builder.tables.addAll(List.of(tables));
		return builder.build();
	}

	private static Table table(QualifiedName name, Column... columns) {
		return new Table(name, List.of(columns), List.of(), null);
	}

	@Test
	void aColumnThatGoesMayBeAnyThatComesWithItsType() {
		Schema from = schema(table(A, Column.of("id", "bigint"), Column.of("x", "text"), Column.of("n", "integer")));
		Schema to = schema(table(A, Column.of("id", "bigint"), Column.of("y", "text"), Column.of("z", "text"),
				Column.of("m", "bigint")));
		assertThat(SchemaDiff.candidates(from, to)).containsExactly(new OfColumn(A, "x", "y"),
				new OfColumn(A, "x", "z"));
		assertThat(SchemaDiff.candidates(from, to, Renames.NONE.column(A, "x", "y"))).isEmpty();
		assertThat(SchemaDiff.candidates(from, from)).isEmpty();
	}

	@Test
	void aTableThatGoesMayBeOneThatComesWithItsColumns() {
		Schema from = schema(table(A, Column.of("id", "bigint"), Column.of("x", "text")));
		Schema to = schema(table(B, Column.of("x", "text"), Column.of("id", "bigint").notNull()),
				table(B.sibling("c"), Column.of("x", "text")));
		assertThat(SchemaDiff.candidates(from, to)).containsExactly(new OfTable(A, B));
		assertThat(SchemaDiff.candidates(from, to, Renames.NONE.table(A, B.sibling("c")))).isEmpty();
	}

	@Test
	void aValueThatGoesMayBeOneThatComesInItsPlace() {
		assertThat(values("a b c", "a x c")).containsExactly("boards.a.b to x");
		assertThat(values("a b c", "x a c")).as("the only one").containsExactly("boards.a.b to x");
		assertThat(values("a b c", "a x y c")).containsExactly("boards.a.b to x", "boards.a.b to y");
		assertThat(values("a b c d", "x a y d")).containsExactly("boards.a.b to y", "boards.a.c to y");
		assertThat(values("a b", "c d")).containsExactly("boards.a.a to c", "boards.a.a to d", "boards.a.b to c",
				"boards.a.b to d");
		assertThat(values("a b c", "a c")).isEmpty();
		assertThat(values("a c", "a b c")).isEmpty();
		assertThat(values("a b", "b a")).isEmpty();
		assertThat(values("a.b", "\"c")).containsExactly("boards.a.\"a.b\" to \"\"\"c\"");
	}

	private static List<String> values(String from, String to) {
		return SchemaDiff.candidates(values(from), values(to))
			.stream()
			.map((candidate) -> candidate.before() + " to " + candidate.after())
			.toList();
	}

	private static Schema values(String values) {
		Schema.Builder builder = Schema.builder();
		builder.enums.add(new EnumType(A, List.of(values.split(" "))));
		return builder.build();
	}

	@Test
	void aValueThatIsKnownToBeAnotherIsNoCandidate() {
		assertThat(SchemaDiff.candidates(values("a b"), values("a c"), Renames.NONE.enumValue(A, "b", "c"))).isEmpty();
	}

	@Test
	void ofTwoPairsWithOneNameOnlyOneCanBeARename() {
		assertThat(new OfColumn(A, "x", "y").excludes(new OfColumn(A, "x", "z"))).isTrue();
		assertThat(new OfColumn(A, "x", "y").excludes(new OfColumn(A, "w", "y"))).isTrue();
		assertThat(new OfColumn(A, "x", "y").excludes(new OfColumn(A, "w", "z"))).isFalse();
		assertThat(new OfColumn(A, "x", "y").excludes(new OfColumn(B, "x", "y"))).isFalse();
		assertThat(new OfTable(A, B).excludes(new OfTable(A, A))).isTrue();
		assertThat(new OfTable(A, B).excludes(new OfTable(B, A))).isFalse();
		assertThat(new OfEnumValue(A, "x", "y").excludes(new OfEnumValue(A, "x", "z"))).isTrue();
		assertThat(new OfEnumValue(A, "x", "y").excludes(new OfColumn(A, "x", "z"))).isFalse();
	}

	@Test
	void renamesAreTurnedRoundWithTheNamesOfTheirTables() {
		Renames renames = Renames.NONE.table(A, B).column(A, "x", "y").enumValue(A, "on", "off");
		assertThat(renames.reversed()).isEqualTo(new Renames(Map.of(), Map.of(), Map.of(), true).table(B, A)
			.column(B, "y", "x")
			.enumValue(A, "off", "on"));
	}

	@Test
	void whatDoesNotApplyIsPassedOver() {
		Schema from = schema(table(A, Column.of("x", "text")));
		Renames renames = Renames.NONE.table(B, A).table(A, B).column(A, "w", "x").column(A, "x", "y");
		assertThat(SchemaDiff.between(from, from, renames, 18)).isEmpty();
	}

}
