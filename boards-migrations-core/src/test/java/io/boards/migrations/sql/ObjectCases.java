package io.boards.migrations.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.boards.migrations.operation.Change;
import io.boards.migrations.operation.CompositeOperation.CreateComposite;
import io.boards.migrations.operation.CompositeOperation.DropComposite;
import io.boards.migrations.operation.CompositeOperation.MoveComposite;
import io.boards.migrations.operation.CompositeOperation.RenameComposite;
import io.boards.migrations.operation.EnumOperation.AddEnumValue;
import io.boards.migrations.operation.EnumOperation.CreateEnum;
import io.boards.migrations.operation.EnumOperation.DropEnum;
import io.boards.migrations.operation.EnumOperation.MoveEnum;
import io.boards.migrations.operation.EnumOperation.Place;
import io.boards.migrations.operation.EnumOperation.RenameEnum;
import io.boards.migrations.operation.EnumOperation.RenameEnumValue;
import io.boards.migrations.operation.ExtensionOperation.CreateExtension;
import io.boards.migrations.operation.ExtensionOperation.DropExtension;
import io.boards.migrations.operation.FunctionOperation.CreateFunction;
import io.boards.migrations.operation.FunctionOperation.DropFunction;
import io.boards.migrations.operation.SequenceOperation.AlterSequence;
import io.boards.migrations.operation.SequenceOperation.AlterSequenceType;
import io.boards.migrations.operation.SequenceOperation.ContinueSequence;
import io.boards.migrations.operation.SequenceOperation.CreateSequence;
import io.boards.migrations.operation.SequenceOperation.DropSequence;
import io.boards.migrations.operation.SequenceOperation.OwnSequence;
import io.boards.migrations.operation.SequenceOperation.RenameSequence;
import io.boards.migrations.operation.TriggerOperation.CreateTrigger;
import io.boards.migrations.operation.TriggerOperation.DropTrigger;
import io.boards.migrations.operation.ViewOperation.CreateMaterializedView;
import io.boards.migrations.operation.ViewOperation.CreateView;
import io.boards.migrations.operation.ViewOperation.DropMaterializedView;
import io.boards.migrations.operation.ViewOperation.DropView;
import io.boards.migrations.operation.ViewOperation.ReplaceView;
import io.boards.migrations.schema.ColumnName;
import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.CompositeType.Attribute;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.Extension;
import io.boards.migrations.schema.MaterializedView;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.SequenceOptions;
import io.boards.migrations.schema.Trigger;
import io.boards.migrations.schema.View;

/**
 * What happens to sequences, types, extensions, functions, views and triggers, in both
 * directions.
 */
final class ObjectCases {

	private static final QualifiedName TAGS = QualifiedName.parse("boards.tags");

	private ObjectCases() {
	}

	static List<OperationCase> all() {
		List<OperationCase> cases = new ArrayList<>();
		cases.add(OperationCase.of(13,
				new CreateSequence(Sequence.of(QualifiedName.parse("boards.counts"))
					.as("integer")
					.options((o) -> o.startWith(7).incrementBy(-2).between(-9, 9).caching(4).cycling())
					.ownedBy("boards.tags", "id")),
				"CREATE SEQUENCE boards.counts AS integer START WITH 7 INCREMENT BY -2 MINVALUE -9 MAXVALUE 9 CACHE 4 CYCLE OWNED BY boards.tags.id",
				"DROP SEQUENCE boards.counts"));
		cases.add(OperationCase.of(13,
				new AlterSequence(QualifiedName.parse("boards.numbers"),
						SequenceOptions.DEFAULTS.between(1, 50).cycling(), SequenceOptions.DEFAULTS),
				"ALTER SEQUENCE boards.numbers MINVALUE 1 MAXVALUE 50 CYCLE",
				"ALTER SEQUENCE boards.numbers NO MINVALUE NO MAXVALUE NO CYCLE"));
		cases.add(OperationCase.irreversible(13,
				new AlterSequence(QualifiedName.parse("boards.numbers"), SequenceOptions.DEFAULTS.incrementBy(3), null),
				"ALTER SEQUENCE boards.numbers START WITH 1 INCREMENT BY 3 NO MINVALUE NO MAXVALUE CACHE 1 NO CYCLE",
				"it is not known how the sequence boards.numbers counted"));
		cases.add(OperationCase.of(13,
				new AlterSequenceType(QualifiedName.parse("boards.numbers"), Change.between(null, "smallint")),
				"ALTER SEQUENCE boards.numbers AS smallint", "ALTER SEQUENCE boards.numbers AS bigint"));
		cases.add(OperationCase.irreversible(13,
				new AlterSequenceType(QualifiedName.parse("boards.numbers"), Change.to("integer")),
				"ALTER SEQUENCE boards.numbers AS integer",
				"it is not known what the type of the sequence boards.numbers was"));
		cases.add(OperationCase.of(13,
				new OwnSequence(QualifiedName.parse("boards.numbers"),
						Change.between(null, new ColumnName(TAGS, "id"))),
				"ALTER SEQUENCE boards.numbers OWNED BY boards.tags.id",
				"ALTER SEQUENCE boards.numbers OWNED BY NONE"));
		cases.add(OperationCase.irreversible(13,
				new OwnSequence(QualifiedName.parse("boards.numbers"), Change.to(new ColumnName(TAGS, "id"))),
				"ALTER SEQUENCE boards.numbers OWNED BY boards.tags.id",
				"it is not known what the column of the sequence boards.numbers was"));
		cases.add(OperationCase.of(13, new RenameSequence(QualifiedName.parse("boards.numbers"), "counts"),
				"ALTER SEQUENCE boards.numbers RENAME TO counts", "ALTER SEQUENCE boards.counts RENAME TO numbers"));
		cases.add(OperationCase.irreversible(13,
				new ContinueSequence(QualifiedName.parse("boards.numbers"), new ColumnName(TAGS, "numbered"), 1), """
						LOCK TABLE boards.tags IN ACCESS EXCLUSIVE MODE;
						SELECT setval('boards.numbers', number) FROM (SELECT coalesce(pg_sequence_last_value(\
						pg_get_serial_sequence('boards.tags', 'numbered')), (SELECT max(numbered) FROM boards.tags)))\
						 AS last (number) WHERE number >= 1""",
				"it is not known where the sequence boards.numbers stood"));
		cases.add(OperationCase.of(13,
				new DropSequence(QualifiedName.parse("boards.numbers"),
						Sequence.of(QualifiedName.parse("boards.numbers"))),
				"DROP SEQUENCE boards.numbers", "CREATE SEQUENCE boards.numbers"));
		cases.add(OperationCase.irreversible(13, new DropSequence(QualifiedName.parse("boards.numbers"), null),
				"DROP SEQUENCE boards.numbers", "it is not known what the sequence boards.numbers was like"));
		cases.add(OperationCase.of(13,
				new CreateEnum(new EnumType(QualifiedName.parse("boards.mood"), List.of("good", "it's bad"))),
				"CREATE TYPE boards.mood AS ENUM ('good', 'it''s bad')", "DROP TYPE boards.mood"));
		cases.add(OperationCase.irreversible(13,
				new AddEnumValue(QualifiedName.parse("boards.status"), "failed", Place.LAST),
				"ALTER TYPE boards.status ADD VALUE 'failed'",
				"PostgreSQL cannot take the value failed out of the type boards.status"));
		cases.add(OperationCase.irreversible(13,
				new AddEnumValue(QualifiedName.parse("boards.status"), "waiting", Place.before("done")),
				"ALTER TYPE boards.status ADD VALUE 'waiting' BEFORE 'done'",
				"PostgreSQL cannot take the value waiting out of the type boards.status"));
		cases.add(OperationCase.irreversible(13,
				new AddEnumValue(QualifiedName.parse("boards.status"), "waiting", Place.after("pending")),
				"ALTER TYPE boards.status ADD VALUE 'waiting' AFTER 'pending'",
				"PostgreSQL cannot take the value waiting out of the type boards.status"));
		cases.add(OperationCase.of(13, new RenameEnumValue(QualifiedName.parse("boards.status"), "done", "finished"),
				"ALTER TYPE boards.status RENAME VALUE 'done' TO 'finished'",
				"ALTER TYPE boards.status RENAME VALUE 'finished' TO 'done'"));
		cases.add(OperationCase.of(13, new RenameEnum(QualifiedName.parse("boards.status"), "State"),
				"ALTER TYPE boards.status RENAME TO \"State\"", "ALTER TYPE boards.\"State\" RENAME TO status"));
		cases.add(OperationCase.of(13, new MoveEnum(QualifiedName.parse("boards.status"), "empty"),
				"ALTER TYPE boards.status SET SCHEMA empty", "ALTER TYPE empty.status SET SCHEMA boards"));
		cases.add(OperationCase.irreversible(13, new MoveEnum(QualifiedName.of("loose_status"), "empty"),
				"ALTER TYPE loose_status SET SCHEMA empty",
				"it is not known in which schema the type loose_status was"));
		cases.add(OperationCase.of(13,
				new DropEnum(QualifiedName.parse("boards.status"),
						new EnumType(QualifiedName.parse("boards.status"), List.of("pending", "done"))),
				"DROP TYPE boards.status", "CREATE TYPE boards.status AS ENUM ('pending', 'done')"));
		cases.add(OperationCase.irreversible(13, new DropEnum(QualifiedName.parse("boards.status"), null),
				"DROP TYPE boards.status", "it is not known what values the type boards.status had"));
		CompositeType address = new CompositeType(QualifiedName.parse("boards.address"),
				List.of(new Attribute("street", "text"), new Attribute("Zip", "varchar(9)")));
		cases.add(OperationCase.of(13,
				new CreateComposite(new CompositeType(QualifiedName.parse("boards.place"), address.attributes())),
				"CREATE TYPE boards.place AS (street text, \"Zip\" varchar(9))", "DROP TYPE boards.place"));
		cases.add(OperationCase.of(13, new RenameComposite(address.name(), "place"),
				"ALTER TYPE boards.address RENAME TO place", "ALTER TYPE boards.place RENAME TO address"));
		cases.add(OperationCase.of(13, new MoveComposite(address.name(), "empty"),
				"ALTER TYPE boards.address SET SCHEMA empty", "ALTER TYPE empty.address SET SCHEMA boards"));
		cases.add(OperationCase.irreversible(13, new MoveComposite(QualifiedName.of("loose_address"), "empty"),
				"ALTER TYPE loose_address SET SCHEMA empty",
				"it is not known in which schema the type loose_address was"));
		cases.add(OperationCase.of(13, new DropComposite(address.name(), address), "DROP TYPE boards.address",
				"CREATE TYPE boards.address AS (street text, \"Zip\" varchar(9))"));
		cases.add(OperationCase.irreversible(13, new DropComposite(address.name(), null), "DROP TYPE boards.address",
				"it is not known what attributes the type boards.address had"));
		cases.add(OperationCase.of(13, new CreateExtension(new Extension("uuid-ossp", "empty", "1.1"), false),
				"CREATE EXTENSION \"uuid-ossp\" SCHEMA empty VERSION '1.1'", "DROP EXTENSION \"uuid-ossp\""));
		cases.add(OperationCase.irreversible(13, new CreateExtension(Extension.of("uuid-ossp"), true),
				"CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\"", "the extension uuid-ossp may have been there before"));
		cases.add(OperationCase.of(13, new DropExtension("pgcrypto", new Extension("pgcrypto", "boards", null)),
				"DROP EXTENSION pgcrypto", "CREATE EXTENSION pgcrypto SCHEMA boards"));
		cases.add(OperationCase.irreversible(13, new DropExtension("pgcrypto", null), "DROP EXTENSION pgcrypto",
				"it is not known where the extension pgcrypto was installed"));
		cases.add(OperationCase.of(13,
				new CreateFunction("CREATE FUNCTION boards.one(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';\n",
						"boards.one(integer)", null),
				"CREATE FUNCTION boards.one(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'",
				"DROP FUNCTION boards.one(integer)"));
		cases.add(OperationCase.of(13, new CreateFunction(touch("'new'"), "boards.touch()", touch("'old'")), """
				CREATE OR REPLACE FUNCTION boards.touch() RETURNS trigger
				LANGUAGE plpgsql AS $$ BEGIN NEW.slug = 'new'; RETURN NEW; END $$""", """
				CREATE OR REPLACE FUNCTION boards.touch() RETURNS trigger
				LANGUAGE plpgsql AS $$ BEGIN NEW.slug = 'old'; RETURN NEW; END $$"""));
		cases.add(OperationCase.irreversible(13, new CreateFunction(touch("'new'"), null, null), """
				CREATE OR REPLACE FUNCTION boards.touch() RETURNS trigger
				LANGUAGE plpgsql AS $$ BEGIN NEW.slug = 'new'; RETURN NEW; END $$""",
				"it is not known what a function was like before, or whether it was there"));
		cases.add(OperationCase.of(13,
				new DropFunction("boards.two()",
						"CREATE FUNCTION boards.two() RETURNS integer LANGUAGE sql AS 'SELECT 2'"),
				"DROP FUNCTION boards.two()",
				"CREATE FUNCTION boards.two() RETURNS integer LANGUAGE sql AS 'SELECT 2'"));
		cases.add(OperationCase.of(13,
				new DropFunction("boards.nothing(integer)",
						"CREATE PROCEDURE boards.nothing(IN integer) LANGUAGE sql AS 'SELECT 1'"),
				"DROP PROCEDURE boards.nothing(integer)",
				"CREATE PROCEDURE boards.nothing(IN integer) LANGUAGE sql AS 'SELECT 1'"));
		cases.add(OperationCase.irreversible(13, new DropFunction("boards.two()", null), "DROP FUNCTION boards.two()",
				"it is not known what the function boards.two() was like"));
		cases.add(OperationCase.of(13, new CreateView(new View(QualifiedName.parse("boards.cheap"),
				"SELECT id FROM boards.tags WHERE price < 1\nWITH CHECK OPTION;", Map.of("security_barrier", "true"))),
				"""
						CREATE VIEW boards.cheap WITH (security_barrier = true) AS
						SELECT id FROM boards.tags WHERE price < 1
						WITH CHECK OPTION""", "DROP VIEW boards.cheap"));
		cases.add(OperationCase.of(13, new ReplaceView(view("SELECT id FROM boards.tags WHERE id > 0"),
				view("SELECT id FROM boards.tags"), false), """
						CREATE OR REPLACE VIEW boards.latest AS
						SELECT id FROM boards.tags WHERE id > 0""", """
						CREATE OR REPLACE VIEW boards.latest AS
						SELECT id FROM boards.tags"""));
		cases.add(OperationCase.irreversible(13,
				new ReplaceView(view("SELECT id FROM boards.tags WHERE id > 0"), null, false), """
						CREATE OR REPLACE VIEW boards.latest AS
						SELECT id FROM boards.tags WHERE id > 0""",
				"it is not known what the view boards.latest was like"));
		cases.add(OperationCase.irreversible(13,
				new ReplaceView(view("SELECT id, name FROM boards.tags"), view("SELECT id FROM boards.tags"), true), """
						CREATE OR REPLACE VIEW boards.latest AS
						SELECT id, name FROM boards.tags""",
				"PostgreSQL cannot take columns away from the view boards.latest"));
		cases.add(OperationCase.of(13,
				new DropView(QualifiedName.parse("boards.latest"), view("SELECT id FROM boards.tags")),
				"DROP VIEW boards.latest", """
						CREATE VIEW boards.latest AS
						SELECT id FROM boards.tags"""));
		cases.add(OperationCase.irreversible(13, new DropView(QualifiedName.parse("boards.latest"), null),
				"DROP VIEW boards.latest", "it is not known what the view boards.latest was like"));
		cases
			.add(OperationCase.of(13,
					new CreateMaterializedView(
							new MaterializedView(QualifiedName.parse("boards.sums"), "SELECT 1 AS one -- all", false)),
					"""
							CREATE MATERIALIZED VIEW boards.sums AS
							SELECT 1 AS one
							WITH NO DATA""", "DROP MATERIALIZED VIEW boards.sums"));
		cases.add(OperationCase.of(13,
				new DropMaterializedView(QualifiedName.parse("boards.totals"),
						new MaterializedView(QualifiedName.parse("boards.totals"),
								"SELECT count(*) AS count FROM boards.tenants", true)),
				"DROP MATERIALIZED VIEW boards.totals", """
						CREATE MATERIALIZED VIEW boards.totals AS
						SELECT count(*) AS count FROM boards.tenants"""));
		cases.add(OperationCase.irreversible(13, new DropMaterializedView(QualifiedName.parse("boards.totals"), null),
				"DROP MATERIALIZED VIEW boards.totals",
				"it is not known what the materialized view boards.totals was like"));
		cases.add(OperationCase.of(13,
				new CreateTrigger(trigger("fresh", "INSERT").definition() + ";", trigger("fresh", "INSERT"), null),
				"CREATE TRIGGER fresh BEFORE INSERT ON boards.tags FOR EACH ROW EXECUTE FUNCTION boards.touch()",
				"DROP TRIGGER fresh ON boards.tags"));
		cases.add(OperationCase.of(14,
				new CreateTrigger(trigger("touch", "INSERT").definition().replace("CREATE", "CREATE OR REPLACE"),
						trigger("touch", "INSERT"), trigger("touch", "UPDATE")),
				"CREATE OR REPLACE TRIGGER touch BEFORE INSERT ON boards.tags FOR EACH ROW EXECUTE FUNCTION boards.touch()",
				"""
						DROP TRIGGER touch ON boards.tags;
						CREATE TRIGGER touch BEFORE UPDATE ON boards.tags FOR EACH ROW EXECUTE FUNCTION boards.touch()"""));
		cases.add(OperationCase.irreversible(13, new CreateTrigger(trigger("fresh", "INSERT").definition(), null, null),
				"CREATE TRIGGER fresh BEFORE INSERT ON boards.tags FOR EACH ROW EXECUTE FUNCTION boards.touch()",
				"it is not known what a trigger was like before, or whether it was there"));
		cases.add(OperationCase.of(13, new DropTrigger(TAGS, "touch", trigger("touch", "UPDATE")),
				"DROP TRIGGER touch ON boards.tags",
				"CREATE TRIGGER touch BEFORE UPDATE ON boards.tags FOR EACH ROW EXECUTE FUNCTION boards.touch()"));
		cases.add(OperationCase.irreversible(13, new DropTrigger(TAGS, "touch", null),
				"DROP TRIGGER touch ON boards.tags", "it is not known what the trigger touch of boards.tags was like"));
		return cases;
	}

	private static String touch(String slug) {
		return "CREATE OR REPLACE FUNCTION boards.touch() RETURNS trigger\nLANGUAGE plpgsql AS $$ BEGIN NEW.slug = "
				+ slug + "; RETURN NEW; END $$";
	}

	private static View view(String query) {
		return new View(QualifiedName.parse("boards.latest"), query, Map.of());
	}

	private static Trigger trigger(String name, String event) {
		return new Trigger(TAGS, name, "CREATE TRIGGER " + name + " BEFORE " + event
				+ " ON boards.tags FOR EACH ROW EXECUTE FUNCTION boards.touch()");
	}

}
