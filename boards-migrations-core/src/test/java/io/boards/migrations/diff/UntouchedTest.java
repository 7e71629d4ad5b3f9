package io.boards.migrations.diff;

import java.util.List;
import java.util.Random;
import java.util.Set;

import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.ReferentialAction;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.SequenceOptions;
import io.boards.migrations.schema.Table;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is not compared would have made no difference.
 */
class UntouchedTest {

	private static final QualifiedName A = QualifiedName.parse("boards.a");

	private static final QualifiedName B = QualifiedName.parse("boards.b");

	@Test
	void theOperationsAreThoseOfAWholeComparison() {
		int untouched = 0;
		for (int seed = 0; seed < 500; seed++) {
			Random random = new Random(seed);
			Schema from = RandomSchema.of(random);
			Schema to = changed(from, RandomSchema.of(random), random);
			Renaming renaming = Renaming.of(from, to, Renames.NONE);
			World is = new World(renaming.schema());
			World shall = new World(to);
			if (renaming.operations().isEmpty()) {
				untouched += Untouched.tables(is, shall).size();
				assertThat(SchemaDiff.between(from, to)).as("seed %s", seed)
					.isEqualTo(SchemaDiff.between(renaming,
							new Worlds(is, shall, List.of(), Set.of(), SchemaDiff.OLDEST), false));
			}
		}
		assertThat(untouched).isGreaterThan(100);
	}

	@Test
	void aTableThatRestsOnOthersIsComparedWhereTheyAre() {
		ForeignKey key = new ForeignKey("k", List.of("x"), B, List.of("x"), ForeignKey.Match.SIMPLE,
				ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, List.of(), Deferral.NOT_DEFERRABLE, true);
		Table from = table(A, Column.of("x", "integer"), key);
		Table to = table(B, Column.of("x", "integer"));
		assertThat(untouched(schema(from, to), schema(from, to))).containsExactlyInAnyOrder(A, B);
		assertThat(untouched(schema(from, to), schema(from, table(B, Column.of("x", "bigint"))))).isEmpty();
		Table counting = table(A,
				new Column("x", "integer", true, "nextval('boards.s'::regclass)", null, null, null, null));
		assertThat(untouched(schema(counting, to), schema(counting, to))).containsExactly(B);
	}

	/** Some tables and types are those of another schema. */
	private static Schema changed(Schema schema, Schema other, Random random) {
		Schema.Builder changed = schema.toBuilder();
		changed.tables.replaceAll((table) -> other.tables()
			.stream()
			.filter((each) -> each.name().equals(table.name()) && random.nextInt(3) == 0)
			.findFirst()
			.orElse(table));
		changed.enums.replaceAll((type) -> other.enums()
			.stream()
			.filter((each) -> each.name().equals(type.name()) && random.nextBoolean())
			.findFirst()
			.orElse(type));
		if (random.nextBoolean()) {
			changed.indexes.removeIf((index) -> random.nextInt(4) == 0);
		}
		return changed.build();
	}

	private static Set<QualifiedName> untouched(Schema from, Schema to) {
		return Untouched.tables(new World(from), new World(to));
	}

	private static Schema schema(Table... tables) {
		Schema.Builder builder = Schema.builder();
		builder.names.add("boards");
		builder.tables.addAll(List.of(tables));
		builder.sequences.add(new Sequence(QualifiedName.parse("boards.s"), null, SequenceOptions.DEFAULTS, null));
		return builder.build();
	}

	private static Table table(QualifiedName name, Column column, Constraint... constraints) {
		return new Table(name, List.of(column), List.of(constraints), null);
	}

}
