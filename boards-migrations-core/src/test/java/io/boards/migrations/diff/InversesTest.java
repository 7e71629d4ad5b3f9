package io.boards.migrations.diff;

import java.util.List;
import java.util.Optional;

import io.boards.migrations.operation.Change;
import io.boards.migrations.operation.ColumnAlteration.AlterDefault;
import io.boards.migrations.operation.ColumnAlteration.SetNotNull;
import io.boards.migrations.operation.ColumnOperation.AddColumn;
import io.boards.migrations.operation.ColumnOperation.DropColumn;
import io.boards.migrations.operation.ColumnOperation.RenameColumn;
import io.boards.migrations.operation.ConstraintOperation.DropConstraint;
import io.boards.migrations.operation.EnumOperation.DropEnum;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.SequenceOperation.DropSequence;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.Identity;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way back is known from the operations only where it cannot depend on the schemas.
 */
class InversesTest {

	private static final QualifiedName A = QualifiedName.parse("boards.a");

	private static final Column PLAIN = Column.of("x", "integer");

	private static Column column(@Nullable String defaultExpression, @Nullable Identity identity) {
		return new Column("x", "integer", true, defaultExpression, identity, null, null, null);
	}

	private static Optional<List<Operation>> back(Operation... upgrade) {
		return SchemaDiff.downgrade(List.of(upgrade), Renames.NONE);
	}

	@Test
	void whatOnlyComesOrTakesNothingElseWithItIsTakenBackOneByOne() {
		AddColumn add = new AddColumn(A, PLAIN);
		SetNotNull required = new SetNotNull(A, "y");
		DropColumn drop = new DropColumn(A, "x", PLAIN);
		assertThat(back(add, required)).contains(List.of(required.inverse().operations().get(0), drop));
		assertThat(back(drop)).contains(List.of(add));
	}

	@Test
	void whereNumbersHaveToGoOnTheSchemasHaveToBeKnown() {
		Identity identity = new Identity(Identity.Generation.ALWAYS, SequenceOptions.DEFAULTS);
		QualifiedName name = QualifiedName.parse("boards.s");
		assertThat(back(new DropColumn(A, "x", column(null, identity)))).isEmpty();
		assertThat(back(new DropColumn(A, "x", column("nextval('boards.s'::regclass)", null)))).isEmpty();
		assertThat(back(new DropColumn(A, "x", PLAIN), new AddColumn(A, PLAIN))).isEmpty();
		assertThat(back(new DropSequence(name, new Sequence(name, null, SequenceOptions.DEFAULTS, null)))).isEmpty();
		assertThat(back(new AlterDefault(A, "x", Change.between(null, "nextval('boards.s'::regclass)")))).isEmpty();
	}

	@Test
	void whereSomethingGetsAnotherNameTheSchemasHaveToBeKnown() {
		assertThat(back(new RenameColumn(A, "x", "y"))).isEmpty();
		assertThat(back(new DropEnum(A, new EnumType(A, List.of("v"))))).isEmpty();
		assertThat(SchemaDiff.downgrade(List.of(new AddColumn(A, PLAIN)), Renames.NONE.column(A, "y", "x"))).isEmpty();
	}

	@Test
	void whatHasNoInverseIsNotTakenBack() {
		assertThat(back(new DropColumn(A, "x", null))).isEmpty();
		assertThat(back(new DropConstraint(A, "k", null))).isEmpty();
	}

}
