package io.boards.migrations.diff;

import java.util.List;
import java.util.Map;

import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Dependency;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.Extension;
import io.boards.migrations.schema.Function;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.Trigger;
import io.boards.migrations.schema.View;
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
 * Whole lists of operations, without a database.
 */
class SchemaDiffTest {

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

}
