package io.boards.migrations.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.boards.migrations.operation.Change;
import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.ConstraintOperation.AddKeyOnIndex;
import io.boards.migrations.operation.ConstraintOperation.AlterConstraint;
import io.boards.migrations.operation.ConstraintOperation.DropConstraint;
import io.boards.migrations.operation.ConstraintOperation.RenameConstraint;
import io.boards.migrations.operation.ConstraintOperation.ValidateConstraint;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.IndexOperation.DropIndex;
import io.boards.migrations.operation.IndexOperation.RenameIndex;
import io.boards.migrations.operation.IndexOperation.SetIndexOptions;
import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.ForeignKey.Match;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.IndexKey;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.ReferentialAction;
import io.boards.migrations.schema.Unique;

/**
 * What happens to constraints and indexes, in both directions.
 */
final class ConstraintCases {

	private static final QualifiedName TAGS = QualifiedName.parse("boards.tags");

	private static final QualifiedName LIKES = QualifiedName.parse("boards.likes");

	private static final QualifiedName FOLLOWS = QualifiedName.parse("boards.follows");

	private static final Index INDEX = Index.of("By id", FOLLOWS).columns("id").asUnique();

	private static final ForeignKey TENANT_KEY = new ForeignKey("tags_tenant_id_fkey", List.of("tenant_id"),
			QualifiedName.parse("boards.tenants"), List.of("id"), Match.SIMPLE, ReferentialAction.NO_ACTION,
			ReferentialAction.NO_ACTION, List.of(), Deferral.NOT_DEFERRABLE, false);

	private ConstraintCases() {
	}

	static List<OperationCase> all() {
		List<OperationCase> cases = new ArrayList<>();
		cases.add(OperationCase.of(13,
				new AddConstraint(LIKES,
						new PrimaryKey("likes_pkey", List.of("id"), List.of("tag_id"), Deferral.INITIALLY_IMMEDIATE)),
				"ALTER TABLE boards.likes ADD CONSTRAINT likes_pkey PRIMARY KEY (id) INCLUDE (tag_id) DEFERRABLE",
				"ALTER TABLE boards.likes DROP CONSTRAINT likes_pkey"));
		cases.add(OperationCase.of(15,
				new AddConstraint(TAGS,
						new Unique("u", List.of("name", "slug"), List.of("last"), true, Deferral.NOT_DEFERRABLE)),
				"ALTER TABLE boards.tags ADD CONSTRAINT u UNIQUE NULLS NOT DISTINCT (name, slug) INCLUDE (last)",
				"ALTER TABLE boards.tags DROP CONSTRAINT u"));
		cases.add(OperationCase.of(13,
				new AddConstraint(LIKES, reference("f", Match.SIMPLE, ReferentialAction.SET_NULL, true)),
				"ALTER TABLE boards.likes ADD CONSTRAINT f FOREIGN KEY (tag_id) REFERENCES boards.tags (id) ON DELETE SET NULL",
				"ALTER TABLE boards.likes DROP CONSTRAINT f"));
		cases.add(OperationCase.of(13,
				new AddConstraint(TAGS,
						new ForeignKey("f", List.of("tenant_id", "numbered"), QualifiedName.parse("boards.tenants"),
								List.of("id", "number"), Match.FULL, ReferentialAction.CASCADE,
								ReferentialAction.SET_DEFAULT, List.of(), Deferral.INITIALLY_DEFERRED, false)),
				"ALTER TABLE boards.tags ADD CONSTRAINT f FOREIGN KEY (tenant_id, numbered) REFERENCES boards.tenants (id, number) MATCH FULL ON UPDATE CASCADE ON DELETE SET DEFAULT DEFERRABLE INITIALLY DEFERRED NOT VALID",
				"ALTER TABLE boards.tags DROP CONSTRAINT f"));
		cases.add(OperationCase.of(15,
				new AddConstraint(TAGS,
						new ForeignKey("f", List.of("tenant_id", "numbered"), QualifiedName.parse("boards.tenants"),
								List.of("id", "number"), Match.SIMPLE, ReferentialAction.RESTRICT,
								ReferentialAction.SET_NULL, List.of("tenant_id"), Deferral.INITIALLY_IMMEDIATE, true)),
				"ALTER TABLE boards.tags ADD CONSTRAINT f FOREIGN KEY (tenant_id, numbered) REFERENCES boards.tenants (id, number) ON UPDATE RESTRICT ON DELETE SET NULL (tenant_id) DEFERRABLE",
				"ALTER TABLE boards.tags DROP CONSTRAINT f"));
		cases.add(OperationCase.of(13,
				new AddConstraint(TAGS,
						new ForeignKey("f", List.of("tenant_id"), QualifiedName.parse("boards.tenants"), List.of(),
								Match.SIMPLE, ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, List.of(),
								Deferral.NOT_DEFERRABLE, true)),
				"ALTER TABLE boards.tags ADD CONSTRAINT f FOREIGN KEY (tenant_id) REFERENCES boards.tenants",
				"ALTER TABLE boards.tags DROP CONSTRAINT f"));
		cases.add(OperationCase.of(13, new AddConstraint(TAGS, new Check("c", "price > 0 -- free", false, false)), """
				ALTER TABLE boards.tags ADD CONSTRAINT c CHECK (price > 0 -- free
				) NO INHERIT NOT VALID""", "ALTER TABLE boards.tags DROP CONSTRAINT c"));
		cases.add(OperationCase.of(13,
				new AddConstraint(TAGS,
						new Exclude("e", "gist", List.of(new Exclude.Element(IndexKey.column("period"), "&&")),
								List.of("name"), "price > 0", Deferral.INITIALLY_DEFERRED)),
				"ALTER TABLE boards.tags ADD CONSTRAINT e EXCLUDE USING gist (period WITH &&) INCLUDE (name) WHERE (price > 0) DEFERRABLE INITIALLY DEFERRED",
				"ALTER TABLE boards.tags DROP CONSTRAINT e"));
		cases.add(OperationCase.irreversible(13, new AddConstraint(TAGS, Check.of("(price) > (0)")),
				"ALTER TABLE boards.tags ADD CHECK ((price) > (0))",
				"PostgreSQL chose the name of a constraint of boards.tags"));
		cases.add(OperationCase.of(13, new DropConstraint(TAGS, "tags_tenant_id_fkey", TENANT_KEY),
				"ALTER TABLE boards.tags DROP CONSTRAINT tags_tenant_id_fkey",
				"ALTER TABLE boards.tags ADD CONSTRAINT tags_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES boards.tenants (id) NOT VALID"));
		cases.add(OperationCase.irreversible(13, new DropConstraint(TAGS, "tags_tenant_id_fkey", null),
				"ALTER TABLE boards.tags DROP CONSTRAINT tags_tenant_id_fkey",
				"it is not known what the constraint tags_tenant_id_fkey of boards.tags was like"));
		cases.add(OperationCase.of(13, new RenameConstraint(TAGS, "tags_pkey", "pk Tags"),
				"ALTER TABLE boards.tags RENAME CONSTRAINT tags_pkey TO \"pk Tags\"",
				"ALTER TABLE boards.tags RENAME CONSTRAINT \"pk Tags\" TO tags_pkey"));
		cases.add(OperationCase.of(13, new ValidateConstraint(TAGS, "tags_tenant_id_fkey", TENANT_KEY),
				"ALTER TABLE boards.tags VALIDATE CONSTRAINT tags_tenant_id_fkey",
				"""
						ALTER TABLE boards.tags DROP CONSTRAINT tags_tenant_id_fkey;
						ALTER TABLE boards.tags ADD CONSTRAINT tags_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES boards.tenants (id) NOT VALID"""));
		cases.add(OperationCase.irreversible(13, new ValidateConstraint(TAGS, "tags_tenant_id_fkey", null),
				"ALTER TABLE boards.tags VALIDATE CONSTRAINT tags_tenant_id_fkey",
				"it is not known what the constraint tags_tenant_id_fkey of boards.tags was like"));
		cases.addAll(deferrals());
		cases.addAll(keysOnIndexes());
		cases.add(OperationCase.of(13, new CreateIndex(Index.of("idx_tags_name", TAGS).columns("name", "slug"), false),
				"CREATE INDEX idx_tags_name ON boards.tags (name, slug)", "DROP INDEX boards.idx_tags_name"));
		cases.add(OperationCase.of(13, new CreateIndex(Index.of("Idx", TAGS)
			.expression("lower(name)", (k) -> k.collate("C").operatorClass("text_pattern_ops").desc().nullsLast())
			.column("slug", (k) -> k.nullsFirst())
			.include("last")
			.asUnique()
			.with("fillfactor", 70)
			.where("price > 0"), true),
				"CREATE UNIQUE INDEX CONCURRENTLY \"Idx\" ON boards.tags ((lower(name)) COLLATE \"C\" text_pattern_ops DESC NULLS LAST, slug NULLS FIRST) INCLUDE (last) WITH (fillfactor = 70) WHERE price > 0",
				"DROP INDEX CONCURRENTLY boards.\"Idx\""));
		cases.add(OperationCase.of(13, new CreateIndex(Index.of("i", TAGS).columns("period").using("gist"), false),
				"CREATE INDEX i ON boards.tags USING gist (period)", "DROP INDEX boards.i"));
		cases.add(OperationCase.of(15,
				new CreateIndex(Index.of("i", TAGS).columns("name").asUniqueNullsNotDistinct(), false),
				"CREATE UNIQUE INDEX i ON boards.tags (name) NULLS NOT DISTINCT", "DROP INDEX boards.i"));
		cases.add(OperationCase.of(13,
				new DropIndex(QualifiedName.parse("boards.idx_tags_slug"), false,
						Index.of("idx_tags_slug", TAGS).columns("slug")),
				"DROP INDEX boards.idx_tags_slug", "CREATE INDEX idx_tags_slug ON boards.tags (slug)"));
		cases.add(OperationCase.irreversible(13, new DropIndex(QualifiedName.parse("boards.idx_tags_slug"), true, null),
				"DROP INDEX CONCURRENTLY boards.idx_tags_slug",
				"it is not known what the index boards.idx_tags_slug was like"));
		cases.add(OperationCase.of(13, new RenameIndex(QualifiedName.parse("boards.idx_tags_slug"), "index"),
				"ALTER INDEX boards.idx_tags_slug RENAME TO index",
				"ALTER INDEX boards.index RENAME TO idx_tags_slug"));
		Map<String, Change<String>> options = new LinkedHashMap<>();
		options.put("fillfactor", Change.between(null, "70"));
		options.put("deduplicate_items", Change.between(null, "off"));
		cases.add(OperationCase.of(13, new SetIndexOptions(QualifiedName.parse("boards.idx_tags_slug"), options),
				"ALTER INDEX boards.idx_tags_slug SET (fillfactor = 70, deduplicate_items = off)",
				"ALTER INDEX boards.idx_tags_slug RESET (fillfactor, deduplicate_items)"));
		options.put("fillfactor", Change.to("80"));
		options.put("deduplicate_items", Change.to(null));
		cases.add(OperationCase.irreversible(13,
				new SetIndexOptions(QualifiedName.parse("boards.idx_tags_slug"), options), """
						ALTER INDEX boards.idx_tags_slug SET (fillfactor = 80);
						ALTER INDEX boards.idx_tags_slug RESET (deduplicate_items)""",
				"it is not known what options the index boards.idx_tags_slug had"));
		return cases;
	}

	private static List<OperationCase> deferrals() {
		String alter = "ALTER TABLE boards.tags ALTER CONSTRAINT tags_tenant_id_fkey ";
		return List.of(
				OperationCase.of(13,
						new AlterConstraint(TAGS, "tags_tenant_id_fkey", Deferral.INITIALLY_DEFERRED,
								Deferral.NOT_DEFERRABLE),
						alter + "DEFERRABLE INITIALLY DEFERRED", alter + "NOT DEFERRABLE"),
				OperationCase.irreversible(13,
						new AlterConstraint(TAGS, "tags_tenant_id_fkey", Deferral.INITIALLY_IMMEDIATE, null),
						alter + "DEFERRABLE INITIALLY IMMEDIATE",
						"it is not known when the constraint tags_tenant_id_fkey of boards.tags was checked"));
	}

	private static List<OperationCase> keysOnIndexes() {
		String back = """
				ALTER TABLE boards.follows DROP CONSTRAINT %s;
				CREATE UNIQUE INDEX "By id" ON boards.follows (id)""";
		return List.of(
				OperationCase.of(13,
						new AddKeyOnIndex(FOLLOWS, "follows_pkey", true, Deferral.NOT_DEFERRABLE, "By id", INDEX),
						"ALTER TABLE boards.follows ADD CONSTRAINT follows_pkey PRIMARY KEY USING INDEX \"By id\"",
						back.formatted("follows_pkey")),
				OperationCase.of(13,
						new AddKeyOnIndex(FOLLOWS, "follows_pkey", true, Deferral.INITIALLY_DEFERRED, "By id", INDEX),
						"ALTER TABLE boards.follows ADD CONSTRAINT follows_pkey PRIMARY KEY USING INDEX \"By id\" DEFERRABLE INITIALLY DEFERRED",
						back.formatted("follows_pkey")),
				OperationCase.of(13,
						new AddKeyOnIndex(FOLLOWS, "By id", false, Deferral.NOT_DEFERRABLE, "By id", INDEX),
						"ALTER TABLE boards.follows ADD CONSTRAINT \"By id\" UNIQUE USING INDEX \"By id\"",
						back.formatted("\"By id\"")),
				OperationCase.of(13,
						new AddKeyOnIndex(FOLLOWS, "u", false, Deferral.INITIALLY_IMMEDIATE, "By id", INDEX),
						"ALTER TABLE boards.follows ADD CONSTRAINT u UNIQUE USING INDEX \"By id\" DEFERRABLE",
						back.formatted("u")),
				OperationCase.irreversible(13,
						new AddKeyOnIndex(FOLLOWS, "u", false, Deferral.INITIALLY_DEFERRED, "By id", null),
						"ALTER TABLE boards.follows ADD CONSTRAINT u UNIQUE USING INDEX \"By id\" DEFERRABLE INITIALLY DEFERRED",
						"it is not known what the index By id was like"));
	}

	private static ForeignKey reference(String name, Match match, ReferentialAction onDelete, boolean validated) {
		return new ForeignKey(name, List.of("tag_id"), TAGS, List.of("id"), match, ReferentialAction.NO_ACTION,
				onDelete, List.of(), Deferral.NOT_DEFERRABLE, validated);
	}

}
