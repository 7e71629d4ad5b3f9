package io.boards.migrations.source;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.operation.Change;
import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnAlteration.AlterDefault;
import io.boards.migrations.operation.ColumnAlteration.ContinueNumbering;
import io.boards.migrations.operation.ColumnAlteration.SetNotNull;
import io.boards.migrations.operation.ColumnType;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.QualifiedName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AlterationsTest {

	private static final QualifiedName TAGS = QualifiedName.parse("boards.tags");

	@Test
	void changesOfAColumnAreOneCallWhereThatDoesTheSameInTheSameOrder() {
		assertThat(text(type("a"), notNull("a"))).isEqualTo("""
				op.alterColumn("boards.tags", "a", (column) -> column.type("text").notNull());
				""");
		assertThat(text(notNull("a"), drop("a"), type("a"), notNull("a"), set("a"))).isEqualTo("""
				op.alterColumn("boards.tags", "a", (column) -> column.notNull());
				op.alterColumn("boards.tags", "a", (column) -> column.type("text").notNull().defaultsTo("'x'"));
				""");
		assertThat(text(type("a"), set("a"), drop("a"))).isEqualTo("""
				op.alterColumn("boards.tags", "a", (column) -> column.type("text"));
				op.alterColumn("boards.tags", "a", (column) -> column.defaultsTo("'x'").dropDefault());
				""");
		assertThat(text(drop("a"), type("a"), notNull("b"), notNull("a"))).isEqualTo("""
				op.alterColumn("boards.tags", "a", (column) -> column.dropDefault());
				op.alterColumn("boards.tags", "a", (column) -> column.type("text"));
				op.alterColumn("boards.tags", "b", (column) -> column.notNull());
				op.alterColumn("boards.tags", "a", (column) -> column.notNull());
				""");
	}

	@Test
	void numberingIsContinuedInAStatementOfItsOwn() {
		ContinueNumbering numbering = new ContinueNumbering(TAGS, "a", 1, null);
		assertThat(text(type("a"), numbering, notNull("a"), new ContinueNumbering(TAGS, "a", 5_000_000_000L, null)))
			.isEqualTo("""
					op.alterColumn("boards.tags", "a", (column) -> column.type("text"));
					op.continueNumbering("boards.tags", "a");
					op.alterColumn("boards.tags", "a", (column) -> column.notNull());
					op.continueNumbering("boards.tags", "a", 5000000000L);
					""");
		assertThat(text(drop("a"), numbering, type("a"))).isEqualTo("""
				op.alterColumn("boards.tags", "a", (column) -> column.dropDefault());
				op.continueNumbering("boards.tags", "a");
				op.alterColumn("boards.tags", "a", (column) -> column.type("text"));
				""");
	}

	@Test
	void inWhateverOrderTheyComeTheyAreMadeInThatOrder() throws ReflectiveOperationException {
		List<Operation> operations = new ArrayList<>();
		for (int length = 1; length <= 5; length++) {
			for (int choice = 0; choice < 1 << (2 * length); choice++) {
				String column = "c" + length + "_" + choice;
				for (int i = 0; i < length; i++) {
					operations.add(switch ((choice >> (2 * i)) & 3) {
						case 0 -> type(column);
						case 1 -> drop(column);
						case 2 -> set(column);
						default -> notNull(column);
					});
				}
			}
		}
		List<Operation> some = operations.subList(0, 4_000);
		List<Operation> others = operations.subList(4_000, operations.size());
		assertThat(CompiledBody.run(List.of(JavaSource.of(some), JavaSource.of(others)))).containsExactly(some, others);
	}

	private static String text(Operation... operations) {
		return JavaSource.of(List.of(operations)).statements().replace("\t", "");
	}

	private static Operation type(String column) {
		return new AlterColumnType(TAGS, column, ColumnType.of("text"), null);
	}

	private static Operation drop(String column) {
		return new AlterDefault(TAGS, column, Change.to(null));
	}

	private static Operation set(String column) {
		return new AlterDefault(TAGS, column, Change.to("'x'"));
	}

	private static Operation notNull(String column) {
		return new SetNotNull(TAGS, column);
	}

}
