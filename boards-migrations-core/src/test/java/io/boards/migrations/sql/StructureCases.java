package io.boards.migrations.sql;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.operation.Change;
import io.boards.migrations.operation.ColumnAlteration.AddIdentity;
import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnAlteration.AlterDefault;
import io.boards.migrations.operation.ColumnAlteration.CommentOnColumn;
import io.boards.migrations.operation.ColumnAlteration.ContinueNumbering;
import io.boards.migrations.operation.ColumnAlteration.DropExpression;
import io.boards.migrations.operation.ColumnAlteration.DropIdentity;
import io.boards.migrations.operation.ColumnAlteration.DropNotNull;
import io.boards.migrations.operation.ColumnAlteration.SetExpression;
import io.boards.migrations.operation.ColumnAlteration.SetIdentity;
import io.boards.migrations.operation.ColumnAlteration.SetNotNull;
import io.boards.migrations.operation.ColumnOperation.AddColumn;
import io.boards.migrations.operation.ColumnOperation.AlterColumnTypes;
import io.boards.migrations.operation.ColumnOperation.DropColumn;
import io.boards.migrations.operation.ColumnOperation.RenameColumn;
import io.boards.migrations.operation.ColumnType;
import io.boards.migrations.operation.SchemaOperation.CreateSchema;
import io.boards.migrations.operation.SchemaOperation.DropSchema;
import io.boards.migrations.operation.TableOperation.CommentOnTable;
import io.boards.migrations.operation.TableOperation.CreateTable;
import io.boards.migrations.operation.TableOperation.DropTable;
import io.boards.migrations.operation.TableOperation.MoveTable;
import io.boards.migrations.operation.TableOperation.RenameTable;
import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.ForeignKey.Match;
import io.boards.migrations.schema.Identity;
import io.boards.migrations.schema.Identity.Generation;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.ReferentialAction;
import io.boards.migrations.schema.SequenceOptions;
import io.boards.migrations.schema.Table;
import io.boards.migrations.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * What happens to schemas, tables and columns, in both directions.
 */
final class StructureCases {

	private static final QualifiedName TAGS = QualifiedName.parse("boards.tags");

	private StructureCases() {
	}

	static List<OperationCase> all() {
		List<OperationCase> cases = new ArrayList<>();
		cases.add(OperationCase.of(13, new CreateSchema("reports", false), "CREATE SCHEMA reports",
				"DROP SCHEMA reports"));
		cases.add(OperationCase.irreversible(13, new CreateSchema("reports", true),
				"CREATE SCHEMA IF NOT EXISTS reports", "the schema reports may have been there before"));
		cases.add(OperationCase.of(13, new DropSchema("empty"), "DROP SCHEMA empty", "CREATE SCHEMA empty"));
		cases.add(OperationCase.of(13, new CreateTable(new Table(QualifiedName.parse("boards.generation_tags"),
				List.of(Column.of("id", "bigint").identityAlways().counting((o) -> o.startWith(100).incrementBy(10)),
						Column.of("tag_id", "bigint").notNull().comment("it's the tag"),
						Column.of("Order", "varchar(20)").collate("C").notNull().defaultsTo("'first'"),
						Column.of("made_at", "timestamp").defaultsTo("now() AT TIME ZONE 'utc'"),
						Column.of("twice", "bigint").generatedAs("tag_id * 2")),
				List.of(PrimaryKey.of("id"),
						new Unique("one_tag", List.of("tag_id", "Order"), List.of(), false,
								Deferral.INITIALLY_DEFERRED),
						reference(null, Match.FULL, ReferentialAction.CASCADE, true),
						new Check("later", "tag_id > 0", true, false)),
				"tags of generations")), """
						CREATE TABLE boards.generation_tags (
						    id bigint GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 10),
						    tag_id bigint NOT NULL,
						    "Order" varchar(20) COLLATE "C" NOT NULL DEFAULT 'first',
						    made_at timestamp DEFAULT (now() AT TIME ZONE 'utc'),
						    twice bigint GENERATED ALWAYS AS (tag_id * 2) STORED,
						    PRIMARY KEY (id),
						    CONSTRAINT one_tag UNIQUE (tag_id, "Order") DEFERRABLE INITIALLY DEFERRED,
						    FOREIGN KEY (tag_id) REFERENCES boards.tags (id) MATCH FULL ON DELETE CASCADE
						);
						ALTER TABLE boards.generation_tags ADD CONSTRAINT later CHECK (tag_id > 0) NOT VALID;
						COMMENT ON TABLE boards.generation_tags IS 'tags of generations';
						COMMENT ON COLUMN boards.generation_tags.tag_id IS 'it''s the tag'""",
				"DROP TABLE boards.generation_tags"));
		cases.add(OperationCase.of(13,
				new DropTable(QualifiedName.parse("boards.likes"), new Table(QualifiedName.parse("boards.likes"),
						List.of(Column.of("id", "bigint").notNull(), Column.of("tag_id", "bigint")), List.of(), null)),
				"DROP TABLE boards.likes", """
						CREATE TABLE boards.likes (
						    id bigint NOT NULL,
						    tag_id bigint
						)"""));
		cases.add(OperationCase.irreversible(13, new DropTable(QualifiedName.parse("boards.likes"), null),
				"DROP TABLE boards.likes", "it is not known what the table boards.likes was like"));
		cases.add(OperationCase.of(13, new RenameTable(TAGS, "Labels"), "ALTER TABLE boards.tags RENAME TO \"Labels\"",
				"ALTER TABLE boards.\"Labels\" RENAME TO tags"));
		cases.add(OperationCase.of(13, new MoveTable(TAGS, "empty"), "ALTER TABLE boards.tags SET SCHEMA empty",
				"ALTER TABLE empty.tags SET SCHEMA boards"));
		cases.add(OperationCase.irreversible(13, new MoveTable(QualifiedName.of("loose"), "empty"),
				"ALTER TABLE loose SET SCHEMA empty", "it is not known in which schema the table loose was"));
		cases.add(OperationCase.of(13, new CommentOnTable(TAGS, Change.between(null, "a \\ b")),
				"COMMENT ON TABLE boards.tags IS E'a \\\\ b'", "COMMENT ON TABLE boards.tags IS NULL"));
		cases.add(OperationCase.irreversible(13, new CommentOnTable(TAGS, Change.to("x")),
				"COMMENT ON TABLE boards.tags IS 'x'",
				"it is not known what the comment of the table boards.tags was"));
		cases.add(OperationCase.of(13,
				new AddColumn(TAGS, Column.of("meta", "jsonb").notNull().defaultsTo("'[]'::jsonb").comment("more")), """
						ALTER TABLE boards.tags ADD COLUMN meta jsonb NOT NULL DEFAULT '[]'::jsonb;
						COMMENT ON COLUMN boards.tags.meta IS 'more'""", "ALTER TABLE boards.tags DROP COLUMN meta"));
		cases.add(OperationCase.of(18, new AddColumn(TAGS, Column.of("half", "numeric").virtualAs("price / 2")),
				"ALTER TABLE boards.tags ADD COLUMN half numeric GENERATED ALWAYS AS (price / 2) VIRTUAL",
				"ALTER TABLE boards.tags DROP COLUMN half"));
		cases.add(OperationCase.of(13, new DropColumn(TAGS, "last", Column.of("last", "text").notNull()),
				"ALTER TABLE boards.tags DROP COLUMN last", "ALTER TABLE boards.tags ADD COLUMN last text NOT NULL"));
		cases.add(OperationCase.irreversible(13, new DropColumn(TAGS, "last", null),
				"ALTER TABLE boards.tags DROP COLUMN last",
				"it is not known what the column boards.tags.last was like"));
		cases.add(OperationCase.of(13, new RenameColumn(TAGS, "last", "user"),
				"ALTER TABLE boards.tags RENAME COLUMN last TO \"user\"",
				"ALTER TABLE boards.tags RENAME COLUMN \"user\" TO last"));
		cases.add(OperationCase.of(13,
				new AlterColumnType(TAGS, "last", new ColumnType("integer", null, "length(last)"),
						new ColumnType("text", null, "'no ' || last")),
				"ALTER TABLE boards.tags ALTER COLUMN last TYPE integer USING length(last)",
				"ALTER TABLE boards.tags ALTER COLUMN last TYPE text USING 'no ' || last"));
		cases.add(OperationCase.of(13,
				new AlterColumnType(TAGS, "name", new ColumnType("varchar(200)", QualifiedName.of("C"), null),
						ColumnType.of("varchar(100)")),
				"ALTER TABLE boards.tags ALTER COLUMN name TYPE varchar(200) COLLATE \"C\"",
				"ALTER TABLE boards.tags ALTER COLUMN name TYPE varchar(100)"));
		cases.add(OperationCase.irreversible(13, new AlterColumnType(TAGS, "name", ColumnType.of("text"), null),
				"ALTER TABLE boards.tags ALTER COLUMN name TYPE text",
				"it is not known what type the column boards.tags.name had"));
		cases.add(OperationCase.of(13,
				new AlterColumnTypes(TAGS, List.of(
						new AlterColumnType(TAGS, "last", new ColumnType("integer", null, "length(last) -- letters"),
								ColumnType.of("text")),
						new AlterColumnType(TAGS, "name", new ColumnType("varchar(200)", QualifiedName.of("C"), null),
								ColumnType.of("varchar(100)")))),
				"""
						ALTER TABLE boards.tags
						    ALTER COLUMN last TYPE integer USING length(last) -- letters
						,
						    ALTER COLUMN name TYPE varchar(200) COLLATE "C\"""", """
						ALTER TABLE boards.tags
						    ALTER COLUMN name TYPE varchar(100),
						    ALTER COLUMN last TYPE text"""));
		cases.add(OperationCase.irreversible(13,
				new AlterColumnTypes(TAGS, List.of(new AlterColumnType(TAGS, "name", ColumnType.of("text"), null))),
				"ALTER TABLE boards.tags ALTER COLUMN name TYPE text",
				"it is not known what type the column boards.tags.name had"));
		cases.add(OperationCase.of(13, new SetNotNull(TAGS, "name"),
				"ALTER TABLE boards.tags ALTER COLUMN name SET NOT NULL",
				"ALTER TABLE boards.tags ALTER COLUMN name DROP NOT NULL"));
		cases.add(OperationCase.of(13, new DropNotNull(TAGS, "last"),
				"ALTER TABLE boards.tags ALTER COLUMN last DROP NOT NULL",
				"ALTER TABLE boards.tags ALTER COLUMN last SET NOT NULL"));
		cases.add(OperationCase.of(13, new AlterDefault(TAGS, "name", Change.between(null, "'none' COLLATE \"C\"")),
				"ALTER TABLE boards.tags ALTER COLUMN name SET DEFAULT 'none' COLLATE \"C\"",
				"ALTER TABLE boards.tags ALTER COLUMN name DROP DEFAULT"));
		cases.add(OperationCase.of(13, new AlterDefault(TAGS, "slug", Change.between("'x'::text", null)),
				"ALTER TABLE boards.tags ALTER COLUMN slug DROP DEFAULT",
				"ALTER TABLE boards.tags ALTER COLUMN slug SET DEFAULT 'x'::text"));
		cases.add(OperationCase.irreversible(13, new AlterDefault(TAGS, "slug", Change.to(null)),
				"ALTER TABLE boards.tags ALTER COLUMN slug DROP DEFAULT",
				"it is not known what the default of the column boards.tags.slug was"));
		cases.add(OperationCase.of(13, new AddIdentity(TAGS, "id", Identity.of(Generation.ALWAYS)),
				"ALTER TABLE boards.tags ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY",
				"ALTER TABLE boards.tags ALTER COLUMN id DROP IDENTITY"));
		cases.add(OperationCase.of(13,
				new SetIdentity(TAGS, "numbered",
						new Identity(Generation.ALWAYS, SequenceOptions.DEFAULTS.incrementBy(5).caching(3)),
						Identity.of(Generation.BY_DEFAULT)),
				"ALTER TABLE boards.tags ALTER COLUMN numbered SET GENERATED ALWAYS SET INCREMENT BY 5 SET CACHE 3",
				"ALTER TABLE boards.tags ALTER COLUMN numbered SET GENERATED BY DEFAULT SET INCREMENT BY 1 SET CACHE 1"));
		cases.add(OperationCase.irreversible(13,
				new SetIdentity(TAGS, "numbered", Identity.of(Generation.ALWAYS), null),
				"ALTER TABLE boards.tags ALTER COLUMN numbered SET GENERATED ALWAYS SET START WITH 1 SET INCREMENT BY 1 SET NO MINVALUE SET NO MAXVALUE SET CACHE 1 SET NO CYCLE",
				"it is not known how the column boards.tags.numbered numbered its rows"));
		cases.add(OperationCase.of(13, new DropIdentity(TAGS, "numbered", Identity.of(Generation.BY_DEFAULT)),
				"ALTER TABLE boards.tags ALTER COLUMN numbered DROP IDENTITY",
				"ALTER TABLE boards.tags ALTER COLUMN numbered ADD GENERATED BY DEFAULT AS IDENTITY"));
		cases.add(OperationCase.irreversible(13, new DropIdentity(TAGS, "numbered", null),
				"ALTER TABLE boards.tags ALTER COLUMN numbered DROP IDENTITY",
				"it is not known how the column boards.tags.numbered numbered its rows"));
		cases.add(OperationCase.irreversible(13, new ContinueNumbering(TAGS, "numbered", 100, null),
				"SELECT setval(pg_get_serial_sequence('boards.tags', 'numbered'), max(numbered)) FROM boards.tags HAVING max(numbered) >= 100",
				"it is not known where the numbers of the column boards.tags.numbered stood"));
		cases.add(OperationCase.irreversible(13,
				new ContinueNumbering(TAGS, "numbered", 1, QualifiedName.parse("boards.numbers")),
				"SELECT setval(pg_get_serial_sequence('boards.tags', 'numbered'), number) FROM (SELECT coalesce(pg_sequence_last_value('boards.numbers'), (SELECT max(numbered) FROM boards.tags))) AS last (number) WHERE number >= 1",
				"it is not known where the numbers of the column boards.tags.numbered stood"));
		cases.add(OperationCase.of(17, new SetExpression(TAGS, "doubled", "price * 3", "(price * (2)::numeric)"),
				"ALTER TABLE boards.tags ALTER COLUMN doubled SET EXPRESSION AS (price * 3)",
				"ALTER TABLE boards.tags ALTER COLUMN doubled SET EXPRESSION AS (price * (2)::numeric)"));
		cases.add(OperationCase.irreversible(17, new SetExpression(TAGS, "doubled", "price * 3", null),
				"ALTER TABLE boards.tags ALTER COLUMN doubled SET EXPRESSION AS (price * 3)",
				"it is not known how the column boards.tags.doubled was generated"));
		cases.add(OperationCase.irreversible(13, new DropExpression(TAGS, "doubled"),
				"ALTER TABLE boards.tags ALTER COLUMN doubled DROP EXPRESSION",
				"PostgreSQL cannot make the column boards.tags.doubled a generated one again"));
		cases.add(OperationCase.of(13, new CommentOnColumn(TAGS, "name", Change.between("before", "after")),
				"COMMENT ON COLUMN boards.tags.name IS 'after'", "COMMENT ON COLUMN boards.tags.name IS 'before'"));
		return cases;
	}

	private static ForeignKey reference(@Nullable String name, Match match, ReferentialAction onDelete,
			boolean validated) {
		return new ForeignKey(name, List.of("tag_id"), TAGS, List.of("id"), match, ReferentialAction.NO_ACTION,
				onDelete, List.of(), Deferral.NOT_DEFERRABLE, validated);
	}

}
