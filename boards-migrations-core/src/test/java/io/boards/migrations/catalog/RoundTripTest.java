package io.boards.migrations.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.CompositeType.Attribute;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.ForeignKey.Match;
import io.boards.migrations.schema.Function;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.IndexKey;
import io.boards.migrations.schema.MaterializedView;
import io.boards.migrations.schema.Policy;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.ReferentialAction;
import io.boards.migrations.schema.RowSecurity;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.Table;
import io.boards.migrations.schema.Trigger;
import io.boards.migrations.schema.Unique;
import io.boards.migrations.schema.View;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was built is read; what is built from what was read is the same.
 */
@PostgresTest
class RoundTripTest {

	private static final List<NewerStatement> NEWER = List.of(new NewerStatement(14, """
			CREATE FUNCTION boards.tag_count(above int) RETURNS bigint LANGUAGE sql BEGIN ATOMIC
			    SELECT count(*) FROM boards.tags WHERE score >= above; END"""), new NewerStatement(15, """
			ALTER TABLE boards.tags ADD CONSTRAINT same UNIQUE NULLS NOT DISTINCT (other, at),
			    ADD CONSTRAINT partly FOREIGN KEY (other, at) REFERENCES boards.tags (other, at)
			        ON DELETE SET NULL (at)"""), new NewerStatement(15, """
			CREATE UNIQUE INDEX same_index ON boards.users (name) NULLS NOT DISTINCT"""), new NewerStatement(18, """
			ALTER TABLE boards.users ADD low text GENERATED ALWAYS AS (lower(name)) VIRTUAL"""));

	private final TestDatabase database;

	private record NewerStatement(int since, String sql) {
	}

	RoundTripTest(TestDatabase database) {
		this.database = database;
	}

	/**
	 * Whether two databases hold the same, by another judgement than the reader's.
	 * @param first a database
	 * @param second another one
	 * @throws SQLException where a database fails
	 */
	void judge(TestDatabase first, TestDatabase second) throws SQLException {
		// Only older servers have a judge.
	}

	private static Schema read(TestDatabase database, String... schemas) throws SQLException {
		try (Connection connection = database.dataSource().getConnection()) {
			return CatalogReader.read(connection, CatalogScope.of(schemas)).schema();
		}
	}

	private static void build(TestDatabase database, Schema schema) throws SQLException {
		try (Connection connection = database.dataSource().getConnection()) {
			Rebuilding.run(connection, schema);
		}
	}

	@Test
	void aSchemaBuiltByOperationsIsReadAndRebuilt() throws SQLException {
		try (TestDatabase first = this.database.another(); TestDatabase second = this.database.another()) {
			build(first, byHand());
			Schema read = read(first, "boards", "Odd.one");
			build(second, read);
			assertThat(read(second, "boards", "Odd.one")).isEqualTo(read);
			judge(first, second);
			// Nothing of it is lost: what PostgreSQL writes otherwise than people do is
			// left aside.
			assertThat(read.sequences()).isEqualTo(byHand().sequences());
			assertThat(read.enums()).isEqualTo(byHand().enums());
			assertThat(read.composites()).isEqualTo(byHand().composites());
			assertThat(read.indexes()).isEqualTo(byHand().indexes());
			assertThat(read.triggers()).isEqualTo(byHand().triggers());
			assertThat(read.rowSecurity()).isEqualTo(byHand().rowSecurity());
			assertThat(read.policies()).isEqualTo(byHand().policies());
			assertThat(read.views()).extracting(View::name).containsExactly(Boards.name("latest"), Boards.name("top"));
			assertThat(read.tables()).isEqualTo(byHand().tables());
		}
	}

	@Test
	void aSchemaBuiltByScriptsIsRebuilt() throws SQLException {
		try (TestDatabase first = this.database.another(); TestDatabase second = this.database.another()) {
			try (Connection connection = first.dataSource().getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute(
						"""
								CREATE SCHEMA boards;
								CREATE EXTENSION pg_trgm SCHEMA public;
								CREATE EXTENSION "uuid-ossp" SCHEMA boards;
								CREATE COLLATION "Mine" FROM "C";
								CREATE TYPE boards.color AS ENUM ('b', 'a', 'it''s');
								CREATE FUNCTION boards.score(t text, n int DEFAULT 1) RETURNS int LANGUAGE sql IMMUTABLE AS
								    $$ SELECT length(t) + n $$;
								CREATE PROCEDURE boards.work() LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$;
								CREATE TABLE boards.users (id uuid PRIMARY KEY DEFAULT boards.uuid_generate_v4(), name text);
								CREATE TABLE boards.tags (
								    id serial, big bigserial, color boards.color[] DEFAULT ARRAY['a', 'b']::boards.color[],
								    name varchar(10) DEFAULT 'x' || 'y' COLLATE "C",
								    score int GENERATED ALWAYS AS (CASE WHEN name > 'a' THEN boards.score(name) ELSE 0 END) STORED,
								    at timestamptz DEFAULT timezone('utc', now()), user_id uuid, parent int, other text,
								    PRIMARY KEY (id) INCLUDE (name), UNIQUE (name, id) DEFERRABLE,
								    CHECK (name IS NOT NULL OR score > 3 AND color IS NOT NULL),
								    CONSTRAINT "cased" CHECK (CASE WHEN score > 1 THEN name <> '' END) NO INHERIT,
								    FOREIGN KEY (user_id) REFERENCES boards.users ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
								    FOREIGN KEY (parent) REFERENCES boards.tags (id) ON UPDATE CASCADE,
								    EXCLUDE USING gist (int4range(id, id + 1) WITH &&, other public.gist_trgm_ops (siglen = 20) WITH %)
								        WHERE (score > 0)
								);
								CREATE INDEX trgm ON boards.tags USING gist (name public.gist_trgm_ops (siglen = 32));
								CREATE UNIQUE INDEX complex ON boards.tags (lower(name) COLLATE "C" text_pattern_ops DESC NULLS LAST,
								    (CASE WHEN score > 1 THEN id END), (id + 1) DESC, name COLLATE public."Mine") INCLUDE (at)
								    WITH (fillfactor = 80) WHERE score IN (1, 2) OR name LIKE 'a%';
								CREATE VIEW boards.b AS SELECT t.*, u.name AS who FROM boards.tags t JOIN boards.users u ON u.id = t.user_id;
								CREATE VIEW boards.a AS
								    SELECT id, who FROM boards.b WHERE FALSE OR who > 'x';
								CREATE OR REPLACE VIEW boards.a WITH (security_barrier = true, check_option = cascaded) AS
								  SELECT id, name::text COLLATE "default" AS who FROM boards.tags WHERE name LIKE '%;%';
								CREATE MATERIALIZED VIEW boards.c AS SELECT who, count(*) AS n FROM boards.b GROUP BY who WITH NO DATA;
								CREATE INDEX of_view ON boards.c (n DESC);
								CREATE FUNCTION boards.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END; $$;
								CREATE CONSTRAINT TRIGGER later AFTER UPDATE OF name ON boards.tags DEFERRABLE INITIALLY DEFERRED
								    FOR EACH ROW WHEN (NEW.name > 'a') EXECUTE FUNCTION boards.touch('it''s');
								ALTER TABLE boards.tags FORCE ROW LEVEL SECURITY;
								CREATE POLICY p ON boards.tags AS RESTRICTIVE FOR UPDATE TO pg_monitor
								    USING (EXISTS (SELECT FROM boards.users WHERE id = user_id)) WITH CHECK (name > 'a' OR score = 1);
								""");
				for (NewerStatement newer : NEWER) {
					if (connection.getMetaData().getDatabaseMajorVersion() >= newer.since()) {
						statement.execute(newer.sql());
					}
				}
			}
			Schema read = read(first, "boards");
			assertThat(read.tables()).hasSize(2);
			try (Connection connection = second.dataSource().getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("CREATE COLLATION \"Mine\" FROM \"C\"");
			}
			build(second, read);
			assertThat(read(second, "boards")).isEqualTo(read);
			judge(first, second);
		}
	}

	private static Schema byHand() {
		Schema.Builder builder = Schema.builder();
		builder.names.addAll(List.of("boards", "Odd.one"));
		builder.enums.add(new EnumType(Boards.name("status"), List.of("pending", "done", "it's")));
		builder.composites.add(new CompositeType(Boards.name("place"),
				List.of(new Attribute("x", "numeric(5,2)"), new Attribute("Which one", "boards.status"))));
		builder.sequences.add(Sequence.of(Boards.name("numbers"))
			.as("integer")
			.options((o) -> o.startWith(5).incrementBy(-1).between(-9, 7).caching(5).cycling())
			.ownedBy("boards.tags", "number"));
		builder.functions.add(new Function("boards.touch()", """
				CREATE OR REPLACE FUNCTION boards.touch()
				 RETURNS trigger
				 LANGUAGE plpgsql
				AS $function$ BEGIN RETURN NEW; END $function$"""));
		builder.tables.add(tenants());
		builder.tables.add(tags());
		QualifiedName tags = Boards.name("tags");
		builder.indexes.add(Index.of("idx_tags", tags)
			.column("name", (key) -> key.collate("POSIX").operatorClass("varchar_pattern_ops").desc().nullsLast())
			.expression("lower((name)::text)", (key) -> key.collate("C"))
			.include("number")
			.with("fillfactor", 70)
			.where("(number > 0)"));
		builder.indexes
			.add(Index.of("Gin", tags).using("gin").column("meta", (key) -> key.operatorClass("jsonb_path_ops")));
		builder.views.add(new View(Boards.name("latest"), "SELECT tags.id, tags.name FROM boards.tags",
				Map.of("security_barrier", "true")));
		builder.views.add(new View(Boards.name("top"), "SELECT id FROM boards.latest", Map.of()));
		builder.materializedViews
			.add(new MaterializedView(Boards.name("totals"), "SELECT count(*) AS n FROM boards.tags", true));
		builder.triggers.add(new Trigger(tags, "touch",
				"CREATE TRIGGER touch BEFORE UPDATE ON boards.tags FOR EACH ROW EXECUTE FUNCTION boards.touch()"));
		builder.rowSecurity.add(new RowSecurity(tags, true, true));
		builder.policies.add(Policy.of("large", tags)
			.restrictive()
			.on(Policy.Command.SELECT)
			.using("(number > 9)")
			.to("pg_monitor"));
		return builder.build();
	}

	private static Table tenants() {
		return new Table(new QualifiedName("Odd.one", "Tenants"),
				List.of(Column.of("id", "bigint").identityAlways(),
						Column.of("Slug", "text").notNull().comment("it's")),
				List.of(new PrimaryKey("Tenants_pkey", List.of("id"), List.of(), Deferral.NOT_DEFERRABLE),
						new Unique("one slug", List.of("Slug"), List.of("id"), false, Deferral.INITIALLY_DEFERRED)),
				"whose it is");
	}

	private static Table tags() {
		return new Table(Boards.name("tags"),
				List.of(Column.of("id", "bigint").counting((o) -> o.startWith(100).incrementBy(10)),
						Column.of("number", "integer").notNull().defaultsTo("nextval('boards.numbers'::regclass)"),
						Column.of("tenant", "bigint"),
						Column.of("name", "character varying(100)").collate("C").defaultsTo("'x'::character varying"),
						Column.of("status", "boards.status").notNull().defaultsTo("'pending'::boards.status"),
						Column.of("places", "boards.place[]"), Column.of("meta", "jsonb").defaultsTo("'{}'::jsonb"),
						Column.of("period", "tstzrange"), Column.of("twice", "integer").generatedAs("(number * 2)")),
				List.of(new PrimaryKey("tags_pkey", List.of("id"), List.of(), Deferral.NOT_DEFERRABLE),
						new ForeignKey("tags_tenant_fkey", List.of("tenant"), new QualifiedName("Odd.one", "Tenants"),
								List.of("id"), Match.FULL, ReferentialAction.CASCADE, ReferentialAction.SET_NULL,
								List.of(), Deferral.INITIALLY_IMMEDIATE, false),
						new Check("later", "(number < 1000)", true, false),
						new Check("positive", "(number > '-10'::integer)", false, true),
						new Exclude("no overlap", "gist", List.of(new Exclude.Element(IndexKey.column("period"), "&&")),
								List.of(), "(number > 1)", Deferral.NOT_DEFERRABLE)),
				null);
	}

}
