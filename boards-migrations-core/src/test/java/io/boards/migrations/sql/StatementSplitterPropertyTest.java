package io.boards.migrations.sql;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

import static org.assertj.core.api.Assertions.assertThat;

class StatementSplitterPropertyTest {

	@Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
	void whatWasPutTogetherIsSplitAgain(@ForAll long seed) {
		GeneratedScript script = new GeneratedScript(seed);
		Split split = StatementSplitter.split(script.text(), 1);
		assertThat(split.problems()).as(script.text()).isEmpty();
		assertThat(split.statements()).as(script.text()).isEqualTo(script.statements());
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries
			.of("'", "''", "\\", "\"", "$", "$$", "$a$", "a", "E'", "u&'", "u&\"", "b'", "n'", "1", ".", ";", "(", ")",
					"/*", "*/", "*", "/", "-", "--", "\n", "\r", "\r\n", " ", "é", "\uFEFF", "\uD800", "\0",
					" create function ", " begin atomic ", " case ", " end ", " end; ", ";end",
					" set standard_conforming_strings=off; ")
			.list()
			.ofMaxSize(25)
			.map((pieces) -> String.join("", pieces));
	}

	@Property(tries = 10_000)
	void anyTextIsSplitWithoutLosingAWord(@ForAll("texts") String text) {
		Split split = StatementSplitter.split(text, 1);
		if (split.problems().isEmpty()) {
			int from = 0;
			for (Statement statement : split.statements()) {
				from = text.indexOf(statement.text(), from) + statement.text().length();
				assertThat(from).as(text).isGreaterThanOrEqualTo(statement.text().length());
			}
			List<String> again = split.statements().stream().map(Statement::text).toList();
			assertThat(StatementSplitter.split(";" + String.join("\n;\n", again), 1).statements()).as(text)
				.extracting(Statement::text)
				.isEqualTo(again);
		}
	}

}
