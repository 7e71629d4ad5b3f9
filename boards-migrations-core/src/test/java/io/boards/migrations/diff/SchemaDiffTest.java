package io.boards.migrations.diff;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnOperation.AlterColumnTypes;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.Dependency;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.Extension;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Function;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.ReferentialAction;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.Table;
import io.boards.migrations.schema.Trigger;
import io.boards.migrations.schema.View;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole lists of operations, without a database.
 */
class SchemaDiffTest {

	private static final QualifiedName A = QualifiedName.parse("boards.a");

	private static final QualifiedName B = QualifiedName.parse("boards.b");

	private static Schema schema(Consumer<Schema.Builder> content) {
		Schema.Builder builder = Schema.builder();
		builder.names.add("boards");
		content.accept(builder);
		return builder.build();
	}

	private static Table table(QualifiedName name, Column... columns) {
		return new Table(name, List.of(columns), List.of(), null);
	}

	private static Table with(Table table, Constraint... constraints) {
		return new Table(table.name(), table.columns(), List.of(constraints), table.comment());
	}

	private static PrimaryKey key(String name, String... columns) {
		return new PrimaryKey(name, List.of(columns), List.of(), Deferral.NOT_DEFERRABLE);
	}

	private static ForeignKey reference(String name, String column, QualifiedName target, String targetColumn) {
		return new ForeignKey(name, List.of(column), target, List.of(targetColumn), ForeignKey.Match.SIMPLE,
				ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, List.of(), Deferral.NOT_DEFERRABLE, true);
	}

	private static String between(Schema from, Schema to) {
		return DiffDatabase.text(SchemaDiff.between(from, to));
	}

	@Test
	void nothingLeadsFromASchemaToItself() {
		Schema schema = schema((s) -> s.tables.add(with(table(A, Column.of("id", "bigint")), key("a_pkey", "id"))));
		assertThat(SchemaDiff.between(schema, schema)).isEmpty();
		assertThat(SchemaDiff.between(Schema.EMPTY, Schema.EMPTY)).isEmpty();
	}

	@Test
	void everythingComesInTheOrderInWhichItIsNeeded() {
		Schema to = schema((s) -> {
			s.extensions.add(new Extension("citext", "boards", null));
			s.enums.add(new EnumType(QualifiedName.parse("boards.state"), List.of("on", "off")));
			s.sequences.add(Sequence.of(QualifiedName.parse("boards.a_id_seq")).ownedBy("boards.a", "id"));
			s.tables.add(with(
					table(A, Column.of("id", "bigint").notNull().defaultsTo("nextval('boards.a_id_seq'::regclass)"),
							Column.of("b", "bigint"), Column.of("state", "boards.state").comment("how it is")),
					key("a_pkey", "id"), reference("a_b_fkey", "b", B, "id")));
			s.tables.add(with(table(B, Column.of("id", "bigint").notNull(), Column.of("a", "bigint")),
					key("b_pkey", "id"), reference("b_a_fkey", "a", A, "id")));
			s.indexes.add(Index.of("a_b_idx", A).columns("b"));
			s.functions.add(new Function("boards.touch()",
					"CREATE OR REPLACE FUNCTION boards.touch()\n RETURNS trigger\n LANGUAGE plpgsql\nAS $function$ BEGIN RETURN NEW; END $function$"));
			s.triggers.add(new Trigger(A, "touch",
					"CREATE TRIGGER touch BEFORE UPDATE ON boards.a FOR EACH ROW EXECUTE FUNCTION boards.touch()"));
			s.views.add(new View(QualifiedName.parse("boards.first"), "SELECT v FROM boards.second", Map.of()));
			s.views.add(new View(QualifiedName.parse("boards.second"), "SELECT id AS v FROM boards.a", Map.of()));
		});
		assertThat(between(Schema.EMPTY, to)).isEqualTo("""
				CREATE SCHEMA boards;
				CREATE EXTENSION citext SCHEMA boards;
				CREATE TYPE boards.state AS ENUM ('on', 'off');
				CREATE SEQUENCE boards.a_id_seq;
				CREATE TABLE boards.a (
				    id bigint NOT NULL DEFAULT nextval('boards.a_id_seq'::regclass),
				    b bigint,
				    state boards.state,
				    CONSTRAINT a_pkey PRIMARY KEY (id)
				);
				COMMENT ON COLUMN boards.a.state IS 'how it is';
				CREATE TABLE boards.b (
				    id bigint NOT NULL,
				    a bigint,
				    CONSTRAINT b_pkey PRIMARY KEY (id)
				);
				ALTER SEQUENCE boards.a_id_seq OWNED BY boards.a.id;
				CREATE INDEX a_b_idx ON boards.a (b);
				ALTER TABLE boards.a ADD CONSTRAINT a_b_fkey FOREIGN KEY (b) REFERENCES boards.b (id);
				ALTER TABLE boards.b ADD CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES boards.a (id);
				CREATE OR REPLACE FUNCTION boards.touch()
				 RETURNS trigger
				 LANGUAGE plpgsql
				AS $function$ BEGIN RETURN NEW; END $function$;
				CREATE VIEW boards.second AS
				SELECT id AS v FROM boards.a;
				CREATE VIEW boards.first AS
				SELECT v FROM boards.second;
				CREATE TRIGGER touch BEFORE UPDATE ON boards.a FOR EACH ROW EXECUTE FUNCTION boards.touch();
				""");
		assertThat(between(to, Schema.EMPTY)).isEqualTo("""
				DROP TRIGGER touch ON boards.a;
				DROP VIEW boards.first;
				DROP VIEW boards.second;
				ALTER TABLE boards.a DROP CONSTRAINT a_b_fkey;
				ALTER TABLE boards.b DROP CONSTRAINT b_a_fkey;
				DROP INDEX boards.a_b_idx;
				ALTER SEQUENCE boards.a_id_seq OWNED BY NONE;
				DROP TABLE boards.a;
				DROP TABLE boards.b;
				DROP FUNCTION boards.touch();
				DROP SEQUENCE boards.a_id_seq;
				DROP TYPE boards.state;
				DROP EXTENSION citext;
				DROP SCHEMA boards;
				""");
	}

	@Test
	void theInversesInReverseOrderLeadBack() {
		Schema from = schema((s) -> {
			s.sequences.add(Sequence.of(QualifiedName.parse("boards.a_id_seq")).ownedBy("boards.a", "id"));
			s.tables.add(with(
					table(A, Column.of("id", "bigint").notNull().defaultsTo("nextval('boards.a_id_seq'::regclass)")),
					key("a_pkey", "id")));
			s.indexes.add(Index.of("a_id_idx", A).columns("id"));
		});
		List<Operation> upgrade = SchemaDiff.between(from, Schema.EMPTY);
		assertThat(DiffDatabase.text(SchemaDiff.downgrade(upgrade, from, Schema.EMPTY, Renames.NONE, 13))).isEqualTo("""
				CREATE SCHEMA boards;
				CREATE SEQUENCE boards.a_id_seq;
				CREATE TABLE boards.a (
				    id bigint NOT NULL DEFAULT nextval('boards.a_id_seq'::regclass),
				    CONSTRAINT a_pkey PRIMARY KEY (id)
				);
				ALTER SEQUENCE boards.a_id_seq OWNED BY boards.a.id;
				CREATE INDEX a_id_idx ON boards.a (id);
				""");
	}

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
	void aViewIsTakenOutOfTheWayEvenIfOnlyOneOfTheSchemasKnowsWhatItUses() {
		View view = new View(QualifiedName.parse("boards.v"), "SELECT a.x FROM boards.a", Map.of());
		Schema read = schema((s) -> {
			s.tables.add(table(A, Column.of("x", "text"), Column.of("y", "text")));
			s.views.add(view);
			s.dependencies.add(new Dependency(Dependency.Kind.VIEW, view.name(), null, A, "x"));
		});
		Schema wanted = schema((s) -> {
			s.tables.add(table(A, Column.of("x", "integer"), Column.of("y", "integer")));
			s.views.add(view);
		});
		assertThat(between(read, wanted)).isEqualTo("""
				DROP VIEW boards.v;
				ALTER TABLE boards.a
				    ALTER COLUMN x TYPE integer USING x::integer,
				    ALTER COLUMN y TYPE integer USING y::integer;
				CREATE VIEW boards.v AS
				SELECT a.x FROM boards.a;
				""");
		assertThat(between(wanted, read)).isEqualTo("""
				DROP VIEW boards.v;
				ALTER TABLE boards.a
				    ALTER COLUMN x TYPE text USING x::text,
				    ALTER COLUMN y TYPE text USING y::text;
				CREATE VIEW boards.v AS
				SELECT a.x FROM boards.a;
				""");
	}

	@Test
	void aViewStaysWhereNothingOfItsOwnChanges() {
		View view = new View(QualifiedName.parse("boards.v"), "SELECT a.x FROM boards.a", Map.of());
		Dependency dependency = new Dependency(Dependency.Kind.VIEW, view.name(), null, A, "x");
		Schema from = schema((s) -> {
			s.tables.add(table(A, Column.of("x", "text"), Column.of("y", "text")));
			s.views.add(view);
			s.dependencies.add(dependency);
		});
		Schema to = schema((s) -> {
			s.tables.add(table(A, Column.of("x", "text").notNull().defaultsTo("'a'::text"), Column.of("z", "text")));
			s.views.add(view);
			s.dependencies.add(dependency);
		});
		assertThat(between(from, to)).isEqualTo("""
				ALTER TABLE boards.a ADD COLUMN z text;
				ALTER TABLE boards.a ALTER COLUMN x SET DEFAULT 'a'::text;
				ALTER TABLE boards.a ALTER COLUMN x SET NOT NULL;
				ALTER TABLE boards.a DROP COLUMN y;
				""");
	}

	@Test
	void anExpressionIsSetWhereTheServerCanAndTheColumnIsMadeAnewWhereItCannot() {
		Schema from = schema((s) -> s.tables.add(table(A, Column.of("x", "integer"), Column.of("y", "integer"),
				Column.of("z", "integer").generatedAs("x * 2"))));
		Schema to = schema((s) -> s.tables
			.add(table(A, Column.of("y", "integer"), Column.of("z", "integer").generatedAs("y * 2"))));
		assertThat(DiffDatabase.text(SchemaDiff.between(from, to, Renames.NONE, 16))).isEqualTo("""
				ALTER TABLE boards.a DROP COLUMN z;
				ALTER TABLE boards.a ADD COLUMN z integer GENERATED ALWAYS AS (y * 2) STORED;
				ALTER TABLE boards.a DROP COLUMN x;
				""");
		assertThat(DiffDatabase.text(SchemaDiff.between(from, to, Renames.NONE, 17))).isEqualTo("""
				ALTER TABLE boards.a ALTER COLUMN z SET EXPRESSION AS (y * 2);
				ALTER TABLE boards.a DROP COLUMN x;
				""");
	}

	@Test
	void theVersionOfAnExtensionIsNotOurAffair() {
		Schema from = schema((s) -> s.extensions.add(new Extension("citext", "public", "1.5")));
		Schema to = schema((s) -> s.extensions.add(new Extension("citext", null, "1.6")));
		assertThat(SchemaDiff.between(from, to)).isEmpty();
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
		assertThat(between(checked("on", "off"), checked("off", "on"))).isEqualTo("""
				ALTER TABLE boards.a DROP CONSTRAINT a_x_check;
				ALTER TYPE boards.state RENAME TO state_old;
				CREATE TYPE boards.state AS ENUM ('off', 'on');
				ALTER TABLE boards.a ALTER COLUMN x TYPE boards.state[] USING x::text::boards.state[];
				ALTER TABLE boards.a ADD CONSTRAINT a_x_check CHECK ('on'::boards.state = ANY (x));
				DROP TYPE boards.state_old;
				""");
	}

	private static Schema checked(String... values) {
		return schema((s) -> {
			s.enums.add(new EnumType(QualifiedName.parse("boards.state"), List.of(values)));
			s.tables.add(with(table(A, Column.of("x", "boards.state[]")),
					new Check("a_x_check", "'on'::boards.state = ANY (x)", true, true)));
		});
	}

	@Test
	void aViewThatHasMoreColumnsThanBeforeIsReplacedAndOneThatHasFewerIsMadeAnew() {
		View one = new View(QualifiedName.parse("boards.one"), "SELECT a.x\n   FROM boards.a", Map.of());
		View two = new View(QualifiedName.parse("boards.two"), "SELECT one.x FROM boards.one", Map.of());
		Schema from = schema((s) -> {
			s.tables.add(table(A, Column.of("x", "text")));
			s.views.addAll(List.of(one, two));
		});
		Schema to = schema((s) -> {
			s.tables.add(table(A, Column.of("x", "text"), Column.of("y", "text")));
			s.views.add(new View(one.name(), "SELECT a.x,\n    a.y\n   FROM boards.a\n  WHERE (a.x > 'a'::text)",
					Map.of()));
			s.views.add(two);
		});
		List<Operation> upgrade = SchemaDiff.between(from, to);
		assertThat(DiffDatabase.text(upgrade)).isEqualTo("""
				ALTER TABLE boards.a ADD COLUMN y text;
				CREATE OR REPLACE VIEW boards.one AS
				SELECT a.x,
				    a.y
				   FROM boards.a
				  WHERE (a.x > 'a'::text);
				""");
		assertThat(DiffDatabase.text(SchemaDiff.downgrade(upgrade, from, to, Renames.NONE, 13))).isEqualTo("""
				DROP VIEW boards.two;
				DROP VIEW boards.one;
				CREATE VIEW boards.one AS
				SELECT a.x
				   FROM boards.a;
				CREATE VIEW boards.two AS
				SELECT one.x FROM boards.one;
				ALTER TABLE boards.a DROP COLUMN y;
				""");
	}

	@Test
	void onTheWayBackNumbersGoOnThatAnInverseWouldBeginAnew() {
		Schema plain = schema((s) -> s.tables.add(table(A, Column.of("id", "bigint").notNull())));
		Schema identity = schema((s) -> s.tables
			.add(table(A, Column.of("id", "bigint").notNull().counting((options) -> options.startWith(5)))));
		Schema serial = schema((s) -> {
			s.sequences.add(Sequence.of(QualifiedName.parse("boards.a_id_seq")).ownedBy("boards.a", "id"));
			s.tables
				.add(table(A, Column.of("id", "bigint").notNull().defaultsTo("nextval('boards.a_id_seq'::regclass)")));
		});
		assertThat(back(identity, plain)).isEqualTo("""
				ALTER TABLE boards.a ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (START WITH 5);
				SELECT setval(pg_get_serial_sequence('boards.a', 'id'), max(id)) FROM boards.a HAVING max(id) >= 5;
				""");
		assertThat(back(serial, plain)).isEqualTo("""
				CREATE SEQUENCE boards.a_id_seq;
				ALTER TABLE boards.a ALTER COLUMN id SET DEFAULT nextval('boards.a_id_seq'::regclass);
				ALTER SEQUENCE boards.a_id_seq OWNED BY boards.a.id;
				SELECT setval(pg_get_serial_sequence('boards.a', 'id'), max(id)) FROM boards.a HAVING max(id) >= 1;
				""");
		assertThat(back(identity, Schema.EMPTY)).isEqualTo("""
				CREATE SCHEMA boards;
				CREATE TABLE boards.a (
				    id bigint GENERATED BY DEFAULT AS IDENTITY (START WITH 5)
				);
				""");
	}

	private static String back(Schema from, Schema to) {
		return DiffDatabase.text(SchemaDiff.downgrade(SchemaDiff.between(from, to), from, to, Renames.NONE, 13));
	}

	@Test
	void aTypeThatOnlyGetsAnotherNameLosesNothing() {
		assertThat(between(checked("on", "off"), named("condition", "on", "off")))
			.isEqualTo("ALTER TYPE boards.state RENAME TO condition;\n");
		assertThat(between(checked("on", "off"), named("condition", "off", "on"))).isEqualTo("""
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
