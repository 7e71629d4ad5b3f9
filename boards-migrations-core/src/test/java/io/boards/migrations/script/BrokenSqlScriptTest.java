package io.boards.migrations.script;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static io.boards.migrations.script.SqlScriptTest.header;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BrokenSqlScriptTest {

	@Test
	void anEmptyFile() {
		assertBroken("", """
				A revision cannot be read.
				    db/revisions/a.sql:   There is no line "-- migrate:upgrade".
				    db/revisions/a.sql:1: The header needs a line such as "-- Created: 2025-09-01T12:03:01Z".
				    db/revisions/a.sql:1: The header needs a line such as "-- Revision: 3f2a9c1b7d4e".
				  What to do: Correct it; nothing was run.
				""");
	}

	@Test
	void aHeaderOfNonsense() {
		assertBroken("""
				-- Message
				-- Revison: a
				-- Revision: a-b
				-- Revises: head, b c
				-- Revises: x
				-- Depends On: y
				-- Author: me
				-- Created: yesterday
				-- Irreversible:
				-- Lock-Timeout: soon
				-- Statement-Timeout: 30d

				-- Label: z
				-- migrate:upgrade
				""",
				"""
						A revision cannot be read.
						    db/revisions/a.sql:2:  "Revison" is not known in a header. Did you mean "Revision"? Known are Revision, Revises, Created, Depends-On, Labels, Irreversible, Lock-Timeout, Statement-Timeout.
						    db/revisions/a.sql:3:  "a-b" cannot be a name: only letters, digits, "_" and "." can be in it.
						    db/revisions/a.sql:4:  "b c" cannot be a name: only letters, digits, "_" and "." can be in it.
						    db/revisions/a.sql:4:  "head" cannot be a name: as a target it means something else.
						    db/revisions/a.sql:5:  "Revises" was given in line 4 already.
						    db/revisions/a.sql:6:  "Depends On" is not known in a header. Did you mean "Depends-On"? Known are Revision, Revises, Created, Depends-On, Labels, Irreversible, Lock-Timeout, Statement-Timeout.
						    db/revisions/a.sql:7:  "Author" is not known in a header. Known are Revision, Revises, Created, Depends-On, Labels, Irreversible, Lock-Timeout, Statement-Timeout.
						    db/revisions/a.sql:8:  "yesterday" is not a time in UTC such as 2025-09-01T12:03:01Z.
						    db/revisions/a.sql:9:  "Irreversible" needs a reason, for whoever wants to go back one day.
						    db/revisions/a.sql:10: "soon" is not a time such as 500ms, 2s or 10min.
						    db/revisions/a.sql:11: "30d" is longer than PostgreSQL can wait, which is 24 days. Write 0 for without limit.
						    db/revisions/a.sql:13: "Label" is not known in a header. Did you mean "Labels"? Known are Revision, Revises, Created, Depends-On, Labels, Irreversible, Lock-Timeout, Statement-Timeout.
						  What to do: Correct it; nothing was run.
						""");
	}

	@Test
	void aHeaderThatSaysLittle() {
		assertBroken("-- Revision:\n\n-- migrate:upgrade", """
				A revision cannot be read.
				    db/revisions/a.sql:1: The header needs a line such as "-- Created: 2025-09-01T12:03:01Z".
				    db/revisions/a.sql:1: The header needs a line such as "-- Revision: 3f2a9c1b7d4e".
				  What to do: Correct it; nothing was run.
				""");
	}

	@Test
	void sectionsOfNonsense() {
		assertBroken("SELECT 0;\n" + header("-- Irreversible: no") + """
				-- migrate:upgrade transaction:no
				SELECT 1; -- migrate:downgrade transaction:true transaction:false
				SELECT 2;
				-- migrate:upgrade
				SELECT 3;
				--- Migrate: rollback
				SELECT 4;
				""",
				"""
						A revision cannot be read.
						    db/revisions/a.sql:1:  SQL stands before the first section. Move it behind "-- migrate:upgrade".
						    db/revisions/a.sql:3:  The header says "Irreversible", but migrate:downgrade has statements. Remove one of them.
						    db/revisions/a.sql:5:  "transaction:no" is not known behind "-- migrate:upgrade". Known is transaction:false.
						    db/revisions/a.sql:6:  "-- migrate:downgrade" must stand on a line of its own.
						    db/revisions/a.sql:6:  A section cannot have both transaction:true and transaction:false.
						    db/revisions/a.sql:8:  "-- migrate:upgrade" stands in line 5 already.
						    db/revisions/a.sql:10: "-- - Migrate: rollback" begins no section. Known are "-- migrate:upgrade" and "-- migrate:downgrade".
						  What to do: Correct it; nothing was run.
						""");
	}

	@Test
	void noUpgrade() {
		assertBroken(header("--") + "-- migrate:downgrade\nSELECT 1;", """
				A revision cannot be read.
				    db/revisions/a.sql: There is no line "-- migrate:upgrade".
				  What to do: Correct it; nothing was run.
				""");
	}

	@Test
	void noSections() {
		assertBroken(header("--") + "SELECT 1;", """
				A revision cannot be read.
				    db/revisions/a.sql: There is no line "-- migrate:upgrade".
				  What to do: Correct it; nothing was run.
				""");
	}

	@Test
	void aMistypedUpgrade() {
		assertBroken(header("--") + "-- migrate:up\nSELECT 1;",
				"""
						A revision cannot be read.
						    db/revisions/a.sql:4: "-- migrate:up" begins no section. Known are "-- migrate:upgrade" and "-- migrate:downgrade".
						  What to do: Correct it; nothing was run.
						""");
	}

	@Test
	void statementsThatMustNotRun() {
		assertBroken(header("--") + """
				-- migrate:upgrade
				BEGIN;
				COPY t FROM STDIN;
				1	it's
				\\.
				COPY t TO STDOUT;
				\\connect other
				SELECT 1;
				COMMIT;
				-- migrate:downgrade
				SELECT 'a;
				""",
				"""
						A revision cannot be read.
						    db/revisions/a.sql:5:  BEGIN is refused: a script does not begin or end transactions, the tool does. Remove it, or mark the section with transaction:false if its statements must run outside of one.
						    db/revisions/a.sql:6:  COPY … FROM STDIN is refused: the data behind it is for psql. Use INSERT, or a revision in Java.
						    db/revisions/a.sql:9:  COPY … TO STDOUT is refused: nobody would receive the data. Remove it.
						    db/revisions/a.sql:10: \\connect is refused: commands with a backslash are psql's own, PostgreSQL does not know them. Write SQL instead.
						    db/revisions/a.sql:12: COMMIT is refused: a script does not begin or end transactions, the tool does. Remove it, or mark the section with transaction:false if its statements must run outside of one.
						    db/revisions/a.sql:14: The string that begins here is never closed. It needs a second '.
						  What to do: Correct it; nothing was run.
						""");
	}

	@Test
	void statementsThatNeedATransaction() {
		assertBroken(header("--") + """
				-- migrate:upgrade transaction:false
				SAVEPOINT a;
				SET LOCAL work_mem = '1GB';
				ROLLBACK TO a;
				RELEASE a;
				lock table t;
				-- migrate:downgrade
				SAVEPOINT a;
				RELEASE a;
				""", """
				A revision cannot be read.
				    db/revisions/a.sql:5: SAVEPOINT needs a transaction, but the section has transaction:false.
				    db/revisions/a.sql:6: SET LOCAL needs a transaction, but the section has transaction:false.
				    db/revisions/a.sql:7: ROLLBACK needs a transaction, but the section has transaction:false.
				    db/revisions/a.sql:8: RELEASE needs a transaction, but the section has transaction:false.
				    db/revisions/a.sql:9: LOCK needs a transaction, but the section has transaction:false.
				  What to do: Correct it; nothing was run.
				""");
	}

	@Test
	void anOpenStringBeforeTheSections() {
		assertBroken("SELECT 'a;\n" + header("--") + "-- migrate:upgrade\n", """
				A revision cannot be read.
				    db/revisions/a.sql:   There is no line "-- migrate:upgrade".
				    db/revisions/a.sql:1: The header needs a line such as "-- Created: 2025-09-01T12:03:01Z".
				    db/revisions/a.sql:1: The header needs a line such as "-- Revision: 3f2a9c1b7d4e".
				    db/revisions/a.sql:1: The string that begins here is never closed. It needs a second '.
				  What to do: Correct it; nothing was run.
				""");
	}

	@Test
	void aFileInLatin1() {
		assertBroken("-- Message\r-- Größe", StandardCharsets.ISO_8859_1,
				"""
						A revision cannot be read.
						    db/revisions/a.sql:2: The file is not UTF-8: the byte at offset 16 belongs to no character. Save it as UTF-8.
						  What to do: Correct it; nothing was run.
						""");
	}

	@Test
	void aFileInUtf16() {
		assertBroken("-- Message", StandardCharsets.UTF_16,
				"""
						A revision cannot be read.
						    db/revisions/a.sql:1: The file is not UTF-8: the byte at offset 0 belongs to no character. Save it as UTF-8.
						  What to do: Correct it; nothing was run.
						""");
		assertBroken("-- Message", StandardCharsets.UTF_16LE,
				"""
						A revision cannot be read.
						    db/revisions/a.sql:1: The file has a null character, which PostgreSQL cannot take. Remove it or, if the file is UTF-16, save it as UTF-8.
						  What to do: Correct it; nothing was run.
						""");
	}

	@Test
	void aNullCharacter() {
		assertBroken(header("--") + "-- migrate:upgrade\nSELECT '\0'",
				"""
						A revision cannot be read.
						    db/revisions/a.sql:5: The file has a null character, which PostgreSQL cannot take. Remove it or, if the file is UTF-16, save it as UTF-8.
						  What to do: Correct it; nothing was run.
						""");
	}

	private static void assertBroken(String script, String message) {
		assertBroken(script, StandardCharsets.UTF_8, message);
	}

	private static void assertBroken(String script, Charset charset, String message) {
		assertThatExceptionOfType(BrokenScriptsException.class)
			.isThrownBy(() -> SqlScript.parse("db/revisions/a.sql", script.getBytes(charset)))
			.withMessage(message.stripTrailing());
	}

}
