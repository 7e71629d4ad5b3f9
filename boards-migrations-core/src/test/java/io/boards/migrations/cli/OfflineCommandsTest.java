package io.boards.migrations.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.boards.migrations.cli.Commands.Outcome;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What psql makes of the scripts is what a run makes.
 */
@PostgresTest(judged = true)
class OfflineCommandsTest {

	private static final String ROWS = "SELECT revision, parents, depends_on, message, created_at, checksum, downgrade"
			+ " FROM boards_migrations ORDER BY revision COLLATE \"C\"";

	/** psql stops where a statement fails, and there is nobody who would go on. */

	private final TestDatabase byRun;

	private final TestDatabase byScript;

	private final Path directory;

	private final Commands commands;

	OfflineCommandsTest(TestDatabase parent, @TempDir Path directory) {
		this.byRun = parent.another();
		this.byScript = parent.another();
		this.directory = directory;
		this.commands = new Commands(this.byRun.dataSource(), directory);
	}

	@BeforeEach
	void revisions() {
		this.commands
			.add("one", "", "CREATE TABLE tag (id int, name text DEFAULT 'it''s; -- not \\ an end'); -- done",
					"DROP TABLE tag;")
			.add("two", "one", """
					SET search_path = pg_catalog;
					CREATE FUNCTION public.f() RETURNS int LANGUAGE plpgsql AS $f$
					BEGIN
					    RETURN 1; -- ;
					END
					$f$;""", "DROP FUNCTION f();")
			.add("three", "two", "CREATE INDEX tag_name ON tag (name);", "DROP INDEX tag_name;")
			.add("outside", "three", "", "");
		outside("outside");
	}

	/** Makes a revision run outside a transaction. */
	private void outside(String id) {
		Path file = this.directory.resolve(id + ".sql");
		try {
			Files.writeString(file,
					Files.readString(file)
						.replace("-- migrate:upgrade\n",
								"-- migrate:upgrade transaction:false\nCREATE INDEX CONCURRENTLY tag_id ON tag (id);\n")
						.replace("-- migrate:downgrade\n",
								"-- migrate:downgrade transaction:false\nDROP INDEX CONCURRENTLY tag_id;\n"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@AfterEach
	void close() {
		this.byRun.close();
		this.byScript.close();
	}

	@Test
	void anUpgradeByPsqlIsLikeARun() {
		String script = this.commands.result("upgrade", "base:head", "--sql");
		this.byScript.psql(script);

		this.commands.result("upgrade");
		assertThat(this.byScript.dumpSchema()).isEqualTo(this.byRun.dumpSchema());
		assertThat(rows(this.byScript)).hasSize(4).isEqualTo(rows(this.byRun));
		assertThat(log(this.byScript)).isEqualTo(log(this.byRun));
		assertThat(this.commands.result("upgrade", "--sql")).isEqualTo(script);
	}

	@Test
	void aDowngradeByPsqlIsLikeARun() {
		this.byScript.psql(this.commands.result("upgrade", "base:head", "--sql"));
		this.byScript.psql(this.commands.result("downgrade", "head:base", "--sql"));

		this.commands.result("upgrade");
		this.commands.result("downgrade", "base");
		assertThat(this.byScript.dumpSchema()).isEqualTo(this.byRun.dumpSchema());
		assertThat(rows(this.byScript)).isEmpty();
		assertThat(log(this.byScript)).isEqualTo(log(this.byRun));
	}

	@Test
	void aStampByPsqlIsLikeOneByTheTool() {
		this.byScript.psql(this.commands.result("stamp", "two", "--sql"));
		this.byScript.psql(this.commands.result("stamp", "two:three", "--sql"));
		this.byScript.psql(this.commands.result("stamp", "three:one", "--sql"));

		this.commands.result("stamp", "two");
		this.commands.result("stamp", "three");
		this.commands.result("stamp", "one");
		assertThat(rows(this.byScript)).hasSize(1).isEqualTo(rows(this.byRun));
		assertThat(log(this.byScript)).isEqualTo(log(this.byRun));
	}

	@Test
	void aStepIsRefusedWhereTheDatabaseIsNotWhereItHasToBe() {
		String script = this.commands.result("upgrade", "one:two", "--sql");
		this.byScript.psql(this.commands.result("stamp", "base", "--sql"));

		assertThatThrownBy(() -> this.byScript.psql(script))
			.hasMessageContaining("ERROR:  two cannot be applied: it is already, or what it needs is not");
		this.byScript.psql(this.commands.result("upgrade", "base:two", "--sql"));
		assertThatThrownBy(() -> this.byScript.psql(script))
			.hasMessageContaining("ERROR:  two cannot be applied: it is already, or what it needs is not");
		String back = this.commands.result("downgrade", "one:base", "--sql");
		assertThatThrownBy(() -> this.byScript.psql(back))
			.hasMessageContaining("ERROR:  one cannot be taken back: it is not applied, or something needs it");
	}

	@Test
	void aSectionThatARunHasHalfDoneIsNotBegunAgain() {
		this.commands.result("upgrade", "three");
		this.byRun.jdbc().sql("CREATE INDEX tag_id ON tag (name)").update();
		assertThat(this.commands.run("upgrade").code()).isEqualTo(1);
		this.byRun.jdbc().sql("DROP INDEX tag_id").update();

		String script = this.commands.result("upgrade", "three:outside", "--sql");
		assertThatThrownBy(() -> this.byRun.psql(script))
			.hasMessageContaining("ERROR:  outside is half done by a run, which has to finish it");
		this.commands.result("upgrade");
		assertThat(rows(this.byRun)).hasSize(4);
	}

	@Test
	void aRefusedStepStopsTheScriptAlsoWherePsqlWouldGoOn() {
		this.byScript.psql(this.commands.result("stamp", "base", "--sql"));
		this.byScript.jdbc().sql("CREATE TABLE tag (id int)").update();
		String script = this.commands.result("upgrade", "three:outside", "--sql");

		assertThat(script.lines().filter((line) -> line.contains("outside cannot be applied"))).hasSize(2);
		assertThatThrownBy(() -> this.byScript.psqlWithoutStop(script))
			.hasMessageContaining("ERROR:  outside cannot be applied: it is already, or what it needs is not");
		assertThat(rows(this.byScript)).isEmpty();
		assertThat(this.byScript.jdbc().sql("SELECT to_regclass('tag_id') IS NULL").query(Boolean.class).single())
			.isTrue();
	}

	@Test
	void aStampIsRefusedWhereTheDatabaseIsNotWhereItBegins() {
		this.byScript.psql(this.commands.result("stamp", "three", "--sql"));
		String script = this.commands.result("stamp", "one:base", "--sql");

		assertThatThrownBy(() -> this.byScript.psql(script))
			.hasMessageContaining("ERROR:  the database does not stand where this stamp begins");
		assertThat(rows(this.byScript)).hasSize(3);
	}

	@Test
	void aScriptSaysAllThatItDoes() {
		assertThat(this.commands.result("upgrade", "two:three", "--sql")
			.replace(this.directory.toString(), "revisions")
			.replaceAll("'3:[^']+'", "'3:…'")).isEqualTo(
					"""
							\\set ON_ERROR_STOP on
							-- Written by boards-migrations. Each step is refused unless the database is where it has to be for it.
							-- Run it with: psql -f FILE
							-- The tool's tables are in the schema public (boards.migrations.schema).

							-- upgrade three: Make three (revisions/three.sql)
							BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;
							SET LOCAL lock_timeout = 2000;
							SET LOCAL statement_timeout = 0;
							SET LOCAL idle_in_transaction_session_timeout = 0;
							SET LOCAL standard_conforming_strings = on;
							DO $boards_migrations$
							BEGIN
							    IF NOT pg_catalog.pg_try_advisory_xact_lock(-6720255918664931083) THEN
							        RAISE EXCEPTION 'another run of the migrations holds the lock';
							    END IF;
							    IF EXISTS (SELECT FROM public.boards_migrations WHERE revision OPERATOR(pg_catalog.=) 'three')
							        OR NOT EXISTS (SELECT FROM public.boards_migrations WHERE revision OPERATOR(pg_catalog.=) 'two') THEN
							        RAISE EXCEPTION 'three cannot be applied: it is already, or what it needs is not';
							    END IF;
							END
							$boards_migrations$;

							CREATE INDEX tag_name ON tag (name);

							INSERT INTO public.boards_migrations (revision, parents, depends_on, message, created_at, checksum, \
							downgrade, applied_at, applied_by, duration_ms) VALUES ('three', ARRAY['two']::pg_catalog.text[], \
							ARRAY[]::pg_catalog.text[], 'Make three', '2026-01-01T00:00:02Z', '3:…', '-- migrate:downgrade
							DROP INDEX tag_name;', pg_catalog.clock_timestamp(), SESSION_USER, \
							pg_catalog.trunc(pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() OPERATOR(pg_catalog.-) \
							pg_catalog.transaction_timestamp()) OPERATOR(pg_catalog.*) 1000.0::pg_catalog.float8)::pg_catalog.int8);
							INSERT INTO public.boards_migrations_log (logged_at, user_name, host, application, revision, direction, \
							outcome, duration_ms, sqlstate, error) VALUES (pg_catalog.clock_timestamp(), SESSION_USER, NULL, NULL, \
							'three', 'upgrade', 'done', pg_catalog.trunc(pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() \
							OPERATOR(pg_catalog.-) pg_catalog.transaction_timestamp()) OPERATOR(pg_catalog.*) \
							1000.0::pg_catalog.float8)::pg_catalog.int8, NULL, NULL);
							COMMIT;
							""");
	}

	@Test
	void whatAScriptCannotKnowIsRefused() {
		assertThat(this.commands.run("downgrade", "base", "--sql")).isEqualTo(new Outcome(1, "", """
				A downgrade as a script needs to know where the database stands.
				    target: base
				  What to do: Write both, such as head:base.
				"""));
		assertThat(this.commands.run("upgrade", "current:head", "--sql")).isEqualTo(new Outcome(1, "", """
				'current' counts from the database, which a script does not know.
				    range: current:head
				  What to do: Name the revision that the database is at, or base.
				"""));
	}

	private static List<String> rows(TestDatabase database) {
		return database.jdbc().sql("SELECT t::text FROM (" + ROWS + ") t").query(String.class).list();
	}

	private static List<String> log(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT concat_ws(' ', user_name, revision, direction, outcome) FROM boards_migrations_log ORDER BY id")
			.query(String.class)
			.list();
	}

}
