package io.boards.migrations.diff;

import java.util.List;

import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnOperation.AlterColumnTypes;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import org.junit.jupiter.api.Test;

import static io.boards.migrations.diff.Schemas.A;
import static io.boards.migrations.diff.Schemas.B;
import static io.boards.migrations.diff.Schemas.between;
import static io.boards.migrations.diff.Schemas.key;
import static io.boards.migrations.diff.Schemas.reference;
import static io.boards.migrations.diff.Schemas.schema;
import static io.boards.migrations.diff.Schemas.table;
import static io.boards.migrations.diff.Schemas.with;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists of operations where types change, without a database.
 */
class TypesDiffTest {

	@Test
	void whereAnOperationHasNoInverseTheOtherWayRoundIsComparedAnew() {
		QualifiedName state = QualifiedName.parse("boards.state");
		Schema from = schema((s) -> {
			s.enums.add(new EnumType(state, List.of("on")));
			s.tables.add(table(A, Column.of("x", "boards.state")));
		});
		Schema to = schema((s) -> {
			s.enums.add(new EnumType(state, List.of("on", "off")));
			s.tables.add(table(A, Column.of("x", "boards.state")));
		});
		List<Operation> upgrade = SchemaDiff.between(from, to);
		assertThat(DiffDatabase.text(upgrade)).isEqualTo("ALTER TYPE boards.state ADD VALUE 'off';\n");
		assertThat(DiffDatabase.text(SchemaDiff.downgrade(upgrade, from, to, Renames.NONE, 13))).isEqualTo("""
				ALTER TYPE boards.state RENAME TO state_old;
				CREATE TYPE boards.state AS ENUM ('on');
				ALTER TABLE boards.a ALTER COLUMN x TYPE boards.state USING x::text::boards.state;
				DROP TYPE boards.state_old;
				""");
	}

	@Test
	void theNameOfATypeThatIsOnItsWayOutIsFreeAndFits() {
		String longName = "s".repeat(63);
		QualifiedName state = new QualifiedName("boards", longName);
		Schema from = schema((s) -> {
			s.enums.add(new EnumType(state, List.of("on", "off")));
			s.tables.add(table(state.sibling("s".repeat(59) + "_old")));
		});
		Schema to = schema((s) -> {
			s.enums.add(new EnumType(state, List.of("off", "on")));
			s.tables.add(table(state.sibling("s".repeat(59) + "_old")));
		});
		assertThat(between(from, to)).isEqualTo("""
				ALTER TYPE boards.%1$s RENAME TO %2$s_old2;
				CREATE TYPE boards.%1$s AS ENUM ('off', 'on');
				DROP TYPE boards.%2$s_old2;
				""".formatted(longName, "s".repeat(58)));
	}

	@Test
	void aTypeThatIsStoredInAnotherWayTakesTheForeignKeyOff() {
		Schema integers = references("integer");
		assertThat(between(integers, references("bigint"))).isEqualTo("""
				ALTER TABLE boards.b DROP CONSTRAINT b_a_fkey;
				ALTER TABLE boards.a ALTER COLUMN id TYPE bigint;
				ALTER TABLE boards.b ALTER COLUMN a TYPE bigint;
				ALTER TABLE boards.b ADD CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES boards.a (id);
				""");
		assertThat(between(integers, references("text"))).isEqualTo("""
				ALTER TABLE boards.b DROP CONSTRAINT b_a_fkey;
				ALTER TABLE boards.a ALTER COLUMN id TYPE text USING id::text;
				ALTER TABLE boards.b ALTER COLUMN a TYPE text USING a::text;
				ALTER TABLE boards.b ADD CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES boards.a (id);
				""");
		assertThat(between(references("character varying(10)"), references("text"))).isEqualTo("""
				ALTER TABLE boards.a ALTER COLUMN id TYPE text;
				ALTER TABLE boards.b ALTER COLUMN a TYPE text;
				""");
		assertThat(between(references("numeric(8,2)"), references("numeric(10,2)"))).isEqualTo("""
				ALTER TABLE boards.a ALTER COLUMN id TYPE numeric(10,2);
				ALTER TABLE boards.b ALTER COLUMN a TYPE numeric(10,2);
				""");
	}

	@Test
	void typesOfOneTableThatChangeOneAfterTheOtherChangeAtOnce() {
		Schema from = schema((s) -> {
			s.tables.add(table(A, Column.of("x", "integer"), Column.of("y", "text"), Column.of("z", "text")));
			s.tables.add(table(B, Column.of("x", "integer")));
		});
		Schema to = schema((s) -> {
			s.tables.add(table(A, Column.of("x", "bigint").notNull(), Column.of("y", "uuid"),
					Column.of("z", "text").collate("C")));
			s.tables.add(table(B, Column.of("x", "bigint")));
		});
		List<Operation> upgrade = SchemaDiff.between(from, to);
		assertThat(DiffDatabase.text(upgrade)).isEqualTo("""
				ALTER TABLE boards.a
				    ALTER COLUMN x TYPE bigint,
				    ALTER COLUMN y TYPE uuid USING y::uuid,
				    ALTER COLUMN z TYPE text COLLATE "C";
				ALTER TABLE boards.b ALTER COLUMN x TYPE bigint;
				ALTER TABLE boards.a ALTER COLUMN x SET NOT NULL;
				""");
		assertThat(AlterColumnTypes.among(upgrade)).extracting(AlterColumnType::column)
			.containsExactly("x", "y", "z", "x");
		assertThat(DiffDatabase.text(SchemaDiff.downgrade(upgrade, from, to, Renames.NONE, 13))).isEqualTo("""
				ALTER TABLE boards.a ALTER COLUMN x DROP NOT NULL;
				ALTER TABLE boards.b ALTER COLUMN x TYPE integer USING x::integer;
				ALTER TABLE boards.a
				    ALTER COLUMN z TYPE text,
				    ALTER COLUMN y TYPE text USING y::text,
				    ALTER COLUMN x TYPE integer USING x::integer;
				""");
	}

	private static Schema references(String type) {
		return schema((s) -> {
			s.tables.add(with(table(A, Column.of("id", type).notNull()), key("a_pkey", "id")));
			s.tables.add(with(table(B, Column.of("a", type)), reference("b_a_fkey", "a", A, "id")));
		});
	}

	@Test
	void aCheckOfAnEnumIsOffWhileTheEnumIsExchanged() {
		assertThat(between(named("state", "on", "off"), named("state", "off", "on"))).isEqualTo("""
				ALTER TABLE boards.a DROP CONSTRAINT a_x_check;
				ALTER TYPE boards.state RENAME TO state_old;
				CREATE TYPE boards.state AS ENUM ('off', 'on');
				ALTER TABLE boards.a ALTER COLUMN x TYPE boards.state[] USING x::text::boards.state[];
				ALTER TABLE boards.a ADD CONSTRAINT a_x_check CHECK ('on'::boards.state = ANY (x));
				DROP TYPE boards.state_old;
				""");
	}

	@Test
	void aTypeThatOnlyGetsAnotherNameLosesNothing() {
		assertThat(between(named("state", "on", "off"), named("condition", "on", "off")))
			.isEqualTo("ALTER TYPE boards.state RENAME TO condition;\n");
		assertThat(between(named("state", "on", "off"), named("condition", "off", "on"))).isEqualTo("""
				ALTER TABLE boards.a DROP CONSTRAINT a_x_check;
				CREATE TYPE boards.condition AS ENUM ('off', 'on');
				ALTER TABLE boards.a ALTER COLUMN x TYPE boards.condition[] USING x::text::boards.condition[];
				ALTER TABLE boards.a ADD CONSTRAINT a_x_check CHECK ('on'::boards.condition = ANY (x));
				DROP TYPE boards.state;
				""");
	}

	@Test
	void aTypeWithTheSameValuesThatNothingWasOfIsAnother() {
		QualifiedName one = QualifiedName.parse("boards.one");
		QualifiedName two = QualifiedName.parse("boards.two");
		Schema from = schema((s) -> s.enums.add(new EnumType(one, List.of("on"))));
		Schema to = schema((s) -> {
			s.enums.add(new EnumType(two, List.of("on")));
			s.tables.add(table(A, Column.of("x", "boards.two")));
		});
		assertThat(between(from, to)).isEqualTo("""
				CREATE TYPE boards.two AS ENUM ('on');
				CREATE TABLE boards.a (
				    x boards.two
				);
				DROP TYPE boards.one;
				""");
	}

	private static Schema named(String type, String... values) {
		return schema((s) -> {
			s.enums.add(new EnumType(new QualifiedName("boards", type), List.of(values)));
			s.tables.add(with(table(A, Column.of("x", "boards." + type + "[]")),
					new Check("a_x_check", "'on'::boards." + type + " = ANY (x)", true, true)));
		});
	}

}
