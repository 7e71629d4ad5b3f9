package io.boards.migrations.sql;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.RecordedOperations;
import io.boards.migrations.schema.Identity.Generation;
import io.boards.migrations.schema.Policy.Command;
import org.junit.jupiter.api.Test;

import static io.boards.migrations.schema.ReferentialAction.CASCADE;
import static io.boards.migrations.schema.ReferentialAction.SET_NULL;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Migrations as a user writes them, and the script that says what they do.
 */
class PrintedScriptTest {

	@Test
	void aMigrationThatDoesNothingIsAnEmptyScript() {
		assertThat(printed((op) -> op.bulkInsert("tags", List.of()))).isEmpty();
	}

	@Test
	void aWarningIsACommentWhereverItsLinesEnd() {
		assertThat(printed((op) -> {
			op.warn("Tenants go,\rwith all they have.\r\nReally.");
			op.execute("DELETE FROM boards.tenants");
		})).isEqualTo("""
				-- WARNING: Tenants go,
				--          with all they have.
				--          Really.

				DELETE FROM boards.tenants;
				""");
	}

	@Test
	void aCommentInAnExpressionDoesNotSwallowTheSemicolon() {
		assertThat(printed((op) -> op.createIndex("i", "t", (i) -> i.columns("a").where("a > 0 -- all")))).isEqualTo("""
				CREATE INDEX i ON t (a) WHERE a > 0 -- all
				;
				""");
	}

	@Test
	void tables() {
		assertThat(printed((op) -> {
			op.createSchemaIfNotExists("boards");
			op.createExtensionIfNotExists("uuid-ossp", "public");
			op.createTable("boards.tags", (t) -> {
				t.column("id", "uuid", (c) -> c.notNull().defaultsTo("uuid_generate_v4()"));
				t.column("tenant_id", "uuid", (c) -> c.notNull());
				t.column("slug", "varchar(100)");
				t.primaryKey("id").named("tags_pkey");
				t.unique("tenant_id", "slug").include("id").nullsNotDistinct();
				t.foreignKey("tenant_id").references("boards.tenants", "id").onDelete(CASCADE);
				t.check("slug <> ''").named("slugged").noInherit();
				t.exclude().column("slug", "=").where("slug IS NOT NULL");
				t.comment("labels");
			});
			op.renameTable("boards.tags", "labels");
			op.moveTable("boards.labels", "archive");
			op.createTableComment("archive.labels", "old");
			op.dropTableComment("archive.labels");
			op.dropTable("archive.labels");
			op.dropSchema("archive");
			op.createSchema("boards");
			op.createExtension("pg_trgm");
			op.createExtensionIfNotExists("pg_trgm");
			op.dropExtension("pg_trgm");
		})).isEqualTo("""
				CREATE SCHEMA IF NOT EXISTS boards;

				CREATE EXTENSION IF NOT EXISTS "uuid-ossp" SCHEMA public;

				CREATE TABLE boards.tags (
				    id uuid NOT NULL DEFAULT uuid_generate_v4(),
				    tenant_id uuid NOT NULL,
				    slug varchar(100),
				    CONSTRAINT tags_pkey PRIMARY KEY (id),
				    UNIQUE NULLS NOT DISTINCT (tenant_id, slug) INCLUDE (id),
				    FOREIGN KEY (tenant_id) REFERENCES boards.tenants (id) ON DELETE CASCADE,
				    CONSTRAINT slugged CHECK (slug <> '') NO INHERIT,
				    EXCLUDE USING gist (slug WITH =) WHERE (slug IS NOT NULL)
				);

				COMMENT ON TABLE boards.tags IS 'labels';

				ALTER TABLE boards.tags RENAME TO labels;

				ALTER TABLE boards.labels SET SCHEMA archive;

				COMMENT ON TABLE archive.labels IS 'old';

				COMMENT ON TABLE archive.labels IS NULL;

				DROP TABLE archive.labels;

				DROP SCHEMA archive;

				CREATE SCHEMA boards;

				CREATE EXTENSION pg_trgm;

				CREATE EXTENSION IF NOT EXISTS pg_trgm;

				DROP EXTENSION pg_trgm;
				""");
	}

	@Test
	void columns() {
		assertThat(printed((op) -> {
			op.addColumn("boards.generations", "note", "text");
			op.addColumn("boards.generations", "input_artifacts", "jsonb",
					(c) -> c.notNull().defaultsTo("'[]'::jsonb"));
			op.dropColumn("boards.generations", "provider_name");
			op.renameColumn("boards.users", "mail", "email");
			op.alterColumn("boards.users", "email",
					(c) -> c.notNull().defaultsTo("''").type("text").collate("C").using("lower(email)").comment("who"));
			op.alterColumn("boards.users", "age", (c) -> c.nullable().dropDefault().comment(null));
			op.alterColumn("boards.users", "id",
					(c) -> c.addIdentity(Generation.ALWAYS, (o) -> o.startWith(10))
						.setIdentity(Generation.BY_DEFAULT, (o) -> o.caching(5))
						.dropIdentity());
			op.alterColumn("boards.users", "total", (c) -> c.generatedAs("a + b").dropExpression());
		})).isEqualTo(
				"""
						ALTER TABLE boards.generations ADD COLUMN note text;

						ALTER TABLE boards.generations ADD COLUMN input_artifacts jsonb NOT NULL DEFAULT '[]'::jsonb;

						ALTER TABLE boards.generations DROP COLUMN provider_name;

						ALTER TABLE boards.users RENAME COLUMN mail TO email;

						ALTER TABLE boards.users ALTER COLUMN email DROP DEFAULT;

						ALTER TABLE boards.users ALTER COLUMN email TYPE text COLLATE "C" USING lower(email);

						ALTER TABLE boards.users ALTER COLUMN email SET NOT NULL;

						ALTER TABLE boards.users ALTER COLUMN email SET DEFAULT '';

						COMMENT ON COLUMN boards.users.email IS 'who';

						ALTER TABLE boards.users ALTER COLUMN age DROP NOT NULL;

						ALTER TABLE boards.users ALTER COLUMN age DROP DEFAULT;

						COMMENT ON COLUMN boards.users.age IS NULL;

						ALTER TABLE boards.users ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (START WITH 10);

						ALTER TABLE boards.users ALTER COLUMN id SET GENERATED BY DEFAULT SET START WITH 1 SET INCREMENT BY 1 SET NO MINVALUE SET NO MAXVALUE SET CACHE 5 SET NO CYCLE;

						ALTER TABLE boards.users ALTER COLUMN id DROP IDENTITY;

						ALTER TABLE boards.users ALTER COLUMN total SET EXPRESSION AS (a + b);

						ALTER TABLE boards.users ALTER COLUMN total DROP EXPRESSION;
						""");
	}

	@Test
	void constraintsAndIndexes() {
		assertThat(printed((op) -> {
			op.createPrimaryKey("t_pkey", "t", "a", "b");
			op.createUnique(null, "t", "a");
			op.createUnique("u", "t", List.of("a"), (u) -> u.include("b").initiallyDeferred());
			op.createForeignKey("f", "t", "a",
					(fk) -> fk.references("r").onDelete(SET_NULL, "a").onUpdate(CASCADE).deferrable());
			op.createForeignKey("g", "t", List.of("a", "b"), (fk) -> fk.references("r").matchFull().notValid());
			op.createCheck("c", "t", "a > 0");
			op.createCheck("d", "t", "b > 0", (c) -> c.notValid());
			op.createExclude("e", "t",
					(e) -> e.using("spgist").column("r", "&&", (k) -> k.operatorClass("range_ops")).deferrable());
			op.validateConstraint("t", "d");
			op.renameConstraint("t", "d", "e");
			op.dropConstraint("t", "e");
			op.createIndex("i", "t", "a", "b");
			op.createIndex("j", "s.t", (i) -> i.columns("doc").using("gin").with("fastupdate", false));
			op.createIndexConcurrently("k", "t", (i) -> i.column("a", (k) -> k.desc()).asUnique());
			op.renameIndex("s.j", "l");
			op.dropIndex("s.l");
			op.dropIndexConcurrently("k");
		})).isEqualTo(
				"""
						ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (a, b);

						ALTER TABLE t ADD UNIQUE (a);

						ALTER TABLE t ADD CONSTRAINT u UNIQUE (a) INCLUDE (b) DEFERRABLE INITIALLY DEFERRED;

						ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES r ON UPDATE CASCADE ON DELETE SET NULL (a) DEFERRABLE;

						ALTER TABLE t ADD CONSTRAINT g FOREIGN KEY (a, b) REFERENCES r MATCH FULL NOT VALID;

						ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0);

						ALTER TABLE t ADD CONSTRAINT d CHECK (b > 0) NOT VALID;

						ALTER TABLE t ADD CONSTRAINT e EXCLUDE USING spgist (r range_ops WITH &&) DEFERRABLE;

						ALTER TABLE t VALIDATE CONSTRAINT d;

						ALTER TABLE t RENAME CONSTRAINT d TO e;

						ALTER TABLE t DROP CONSTRAINT e;

						CREATE INDEX i ON t (a, b);

						CREATE INDEX j ON s.t USING gin (doc) WITH (fastupdate = false);

						CREATE UNIQUE INDEX CONCURRENTLY k ON t (a DESC);

						ALTER INDEX s.j RENAME TO l;

						DROP INDEX s.l;

						DROP INDEX CONCURRENTLY k;
						""");
	}

	@Test
	void otherObjects() {
		assertThat(printed((op) -> {
			op.createEnum("boards.status", "pending", "done");
			op.addEnumValue("boards.status", "failed");
			op.addEnumValueBefore("boards.status", "waiting", "done");
			op.addEnumValueAfter("boards.status", "running", "waiting");
			op.renameEnumValue("boards.status", "done", "finished");
			op.dropEnum("boards.status");
			op.createSequence("a");
			op.createSequence("b", (s) -> s.as("integer").options((o) -> o.cycling()));
			op.alterSequence("b", (o) -> o.incrementBy(2));
			op.renameSequence("b", "c");
			op.dropSequence("c");
			op.createFunction("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';");
			op.dropFunction("f()");
			op.createTrigger("CREATE TRIGGER g BEFORE UPDATE ON t EXECUTE FUNCTION f();");
			op.dropTrigger("t", "g");
			op.createView("v", "SELECT 1;");
			op.replaceView("v", "SELECT 2");
			op.dropView("v");
			op.createMaterializedView("m", "SELECT 1");
			op.dropMaterializedView("m");
		})).isEqualTo("""
				CREATE TYPE boards.status AS ENUM ('pending', 'done');

				ALTER TYPE boards.status ADD VALUE 'failed';

				ALTER TYPE boards.status ADD VALUE 'waiting' BEFORE 'done';

				ALTER TYPE boards.status ADD VALUE 'running' AFTER 'waiting';

				ALTER TYPE boards.status RENAME VALUE 'done' TO 'finished';

				DROP TYPE boards.status;

				CREATE SEQUENCE a;

				CREATE SEQUENCE b AS integer CYCLE;

				ALTER SEQUENCE b START WITH 1 INCREMENT BY 2 NO MINVALUE NO MAXVALUE CACHE 1 NO CYCLE;

				ALTER SEQUENCE b RENAME TO c;

				DROP SEQUENCE c;

				CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';

				DROP FUNCTION f();

				CREATE TRIGGER g BEFORE UPDATE ON t EXECUTE FUNCTION f();

				DROP TRIGGER g ON t;

				CREATE VIEW v AS
				SELECT 1;

				CREATE OR REPLACE VIEW v AS
				SELECT 2;

				DROP VIEW v;

				CREATE MATERIALIZED VIEW m AS
				SELECT 1;

				DROP MATERIALIZED VIEW m;
				""");
	}

	@Test
	void rowsAndWhoSeesThem() {
		assertThat(printed((op) -> {
			op.execute("INSERT INTO tenants (slug) VALUES (:slug)", Map.of("slug", "it's"));
			op.execute("SELECT 1; SELECT 2");
			op.bulkInsert("tags", List.of(Map.of("slug", "a"), Map.of("slug", "b")));
			op.enableRowLevelSecurity("users");
			op.forceRowLevelSecurity("users");
			op.createPolicy("mine", "users", (p) -> p.on(Command.SELECT).to("app").using("id = 1"));
			op.dropPolicy("users", "mine");
			op.noForceRowLevelSecurity("users");
			op.disableRowLevelSecurity("users");
		})).isEqualTo("""
				INSERT INTO tenants (slug) VALUES ('it''s');

				SELECT 1;

				SELECT 2;

				INSERT INTO tags (slug) VALUES
				    ('a'),
				    ('b');

				ALTER TABLE users ENABLE ROW LEVEL SECURITY;

				ALTER TABLE users FORCE ROW LEVEL SECURITY;

				CREATE POLICY mine ON users FOR SELECT TO app
				    USING (id = 1);

				DROP POLICY mine ON users;

				ALTER TABLE users NO FORCE ROW LEVEL SECURITY;

				ALTER TABLE users DISABLE ROW LEVEL SECURITY;
				""");
	}

	private static String printed(Consumer<Operations> migration) {
		RecordedOperations recorded = new RecordedOperations();
		migration.accept(recorded);
		return PrintedScript.of(recorded.entries());
	}

}
