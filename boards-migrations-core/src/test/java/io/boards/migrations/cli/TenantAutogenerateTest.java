package io.boards.migrations.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.boards.migrations.generate.DesiredSchema;
import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.Table;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Entities that are in the schema of each tenant.
 */
@PostgresTest
class TenantAutogenerateTest {

	private final TestDatabase database;

	private final Path directory;

	private final Commands commands;

	private final Schema wanted = wanted(List.of("glad"),
			Column.of("id", "bigint").notNull().defaultsTo("nextval('tag_seq')"),
			Column.of("mood", "mood").notNull().defaultsTo("'glad'::mood"),
			Column.of("note", "text").defaultsTo("'acme.com'"));

	TenantAutogenerateTest(TestDatabase parent, @TempDir Path directory) {
		this.database = parent.another();
		this.directory = directory;
		this.commands = new Commands(this.database.dataSource(), directory)
			.with((builder) -> builder.tenants(() -> List.of("acme", "globex"))
				.siblings(this.database::sibling)
				.model((version) -> DesiredSchema.of(this.wanted)));
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	private static Schema wanted(List<String> moods, Column... columns) {
		Schema.Builder schema = Schema.builder();
		schema.enums.add(new EnumType(QualifiedName.of("mood"), moods));
		schema.sequences.add(Sequence.of(QualifiedName.of("tag_seq")));
		schema.tables.add(new Table(QualifiedName.of("tag"), List.of(columns),
				List.of(new PrimaryKey("tag_pkey", List.of("id"), List.of(), Deferral.NOT_DEFERRABLE),
						new Check("tag_mood", "mood <> 'glad'::mood OR note IS NOT NULL", true, true)),
				"Tags of acme.tag"));
		return schema.build();
	}

	@Test
	void whatIsGeneratedWithOneDoesForAll() throws IOException {
		Commands.Outcome first = this.commands.run("revision", "--autogenerate", "-m", "Begin", "--rev-id", "b1");

		assertThat(first.err()).isEqualTo("Compared with the first tenant, acme\n");
		assertThat(text(first)).isEqualTo("""
				-- Begin
				--
				-- Revision: b1
				-- Created: T

				-- migrate:upgrade
				CREATE TYPE mood AS ENUM ('glad');

				CREATE SEQUENCE tag_seq;

				CREATE TABLE tag (
				    id bigint NOT NULL DEFAULT nextval('tag_seq'::regclass),
				    mood mood NOT NULL DEFAULT 'glad'::mood,
				    note text DEFAULT 'acme.com'::text,
				    CONSTRAINT tag_pkey PRIMARY KEY (id),
				    CONSTRAINT tag_mood CHECK ((mood <> 'glad'::mood) OR (note IS NOT NULL))
				);

				COMMENT ON TABLE tag IS 'Tags of acme.tag';

				-- migrate:downgrade
				-- Loses data: the table tag with all its rows.
				-- Loses data: the number at which the sequence tag_seq stands.

				DROP TABLE tag;

				DROP SEQUENCE tag_seq;

				DROP TYPE mood;
				""");
		this.commands.result("upgrade", "--all-tenants");
		assertThat(this.commands.run("check", "--all-tenants", "-q")).isEqualTo(new Commands.Outcome(0, "", ""));
	}

	@Test
	void whatIsBesideTheTenantsIsNotTakenForThatOfOneWhoseSchemaIsNotThereYet() throws IOException {
		this.database.jdbc().sql("CREATE TABLE public.shared (id int)").update();

		Commands.Outcome first = this.commands.run("revision", "--autogenerate", "-m", "Begin", "--rev-id", "b1");

		assertThat(text(first)).contains("CREATE TABLE tag (").doesNotContain("shared");
		assertThat(this.database.jdbc()
			.sql("SELECT count(*) FROM pg_namespace WHERE nspname = 'acme'")
			.query(Integer.class)
			.single()).isZero();
		this.commands.result("upgrade", "--all-tenants");
		assertThat(this.commands.run("check", "--all-tenants", "-q")).isEqualTo(new Commands.Outcome(0, "", ""));
	}

	@Test
	void whatIsGeneratedFromTheRevisionsDoesToo() throws IOException {
		Commands.Outcome first = this.commands.run("revision", "--autogenerate", "--from-revisions", "-m", "Begin");

		assertThat(text(first)).doesNotContain("public.");
		this.commands.result("upgrade", "--all-tenants");
		assertThat(this.commands.run("check", "--all-tenants", "-q")).isEqualTo(new Commands.Outcome(0, "", ""));
	}

	@Test
	void aTenantThatDriftedIsTold() {
		this.commands.result("revision", "--autogenerate", "-m", "Begin");
		this.commands.result("upgrade", "--all-tenants");
		this.database.jdbc().sql("ALTER TABLE globex.tag DROP COLUMN note CASCADE").update();

		assertThat(this.commands.run("check", "--all-tenants", "-q")).isEqualTo(new Commands.Outcome(1,
				"""
						-- globex
						ALTER TABLE globex.tag ADD COLUMN note text DEFAULT 'acme.com'::text;
						ALTER TABLE globex.tag ADD CONSTRAINT tag_mood CHECK ((mood <> 'glad'::globex.mood) OR (note IS NOT NULL));
						""",
				""));
		assertThat(this.commands.run("check", "--tenant", "acme", "-q")).isEqualTo(new Commands.Outcome(0, "", ""));
	}

	private String text(Commands.Outcome outcome) throws IOException {
		assertThat(outcome.code()).as(outcome.err()).isZero();
		return Files.readString(this.directory.resolve(Path.of(outcome.out().strip()).getFileName()))
			.replaceAll("Created: .*", "Created: T");
	}

}
