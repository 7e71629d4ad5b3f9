package io.boards.migrations.script;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.boards.migrations.sql.Split.Problem;
import io.boards.migrations.sql.Statement;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SectionDraftTest {

	@Test
	void sqlIsReadAsASectionWouldBe() {
		SectionDraft draft = draft("\uFEFFCREATE TABLE a ();\r\nSELECT '-- migrate:upgrade'");

		assertThat(draft).isEqualTo(new SectionDraft("CREATE TABLE a ();\r\nSELECT '-- migrate:upgrade'",
				List.of(new Statement("CREATE TABLE a ()", 1), new Statement("SELECT '-- migrate:upgrade'", 2)),
				List.of()));
		assertThat(draft.problemsOutsideTransaction()).isEmpty();
	}

	@Test
	void everythingThatASectionCannotHaveIsAProblem() {
		assertThat(draft("BEGIN;\n-- migrate:downgrade\nSELECT 1; -- MIGRATE: later\n\\echo x\n").problems())
			.containsExactly(new Problem(1,
					"BEGIN is refused: a script does not begin or end transactions, the tool does. Remove it,"
							+ " or mark the section with transaction:false if its statements must run outside of one."),
					new Problem(4,
							"\\echo is refused: commands with a backslash are psql's own, PostgreSQL does not know them."
									+ " Write SQL instead."),
					new Problem(2,
							"The comment \"-- migrate:downgrade\" would begin a section of its own. Change its words."),
					new Problem(3,
							"The comment \"-- MIGRATE: later\" would begin a section of its own. Change its words."));
	}

	@Test
	void bytesThatAreNoTextAreAProblem() {
		assertThat(SectionDraft.of(new byte[] { 'a', '\n', (byte) 0xE4 }))
			.isEqualTo(new SectionDraft("", List.of(), List.of(new Problem(2,
					"The file is not UTF-8: the byte at offset 2 belongs to no character. Save it as UTF-8."))));
	}

	@Test
	void someStatementsNeedATransaction() {
		assertThat(draft("SELECT 1;\nSAVEPOINT s;\nset local work_mem = 1;").problemsOutsideTransaction())
			.containsExactly(new Problem(2, "SAVEPOINT needs a transaction, but the section has transaction:false."),
					new Problem(3, "SET LOCAL needs a transaction, but the section has transaction:false."));
	}

	private static SectionDraft draft(String text) {
		return SectionDraft.of(text.getBytes(StandardCharsets.UTF_8));
	}

}
