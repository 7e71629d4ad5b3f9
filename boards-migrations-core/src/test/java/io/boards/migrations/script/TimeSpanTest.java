package io.boards.migrations.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimeSpanTest {

	@ParameterizedTest
	@CsvSource({ "500ms, PT0.5S", "2s, PT2S", "2 s, PT2S", "10min, PT10M", "10m, PT10M", "2H, PT2H", "1d, PT24H",
			"250, PT0.25S", "0, PT0S", "0s, PT0S", "PT1M30S, PT1M30S", "24d, PT576H" })
	void unitsOfSpringAndOfPostgresqlAreUnderstood(String text, Duration expected) {
		assertThat(TimeSpan.parse(text, (problem) -> {
			throw new AssertionError(problem);
		})).contains(expected);
	}

	@ParameterizedTest
	@CsvSource({ "soon", "''", "-1s", "1.5s", "2 weeks", "500us", "PT-1S", "PT0.0001S", "1s 2s", "99999999999s" })
	void whatIsNoTimeIsToldSo(String text) {
		List<String> problems = new ArrayList<>();

		assertThat(TimeSpan.parse(text, problems::add)).isEmpty();

		assertThat(problems).containsExactly("\"" + text + "\" is not a time such as 500ms, 2s or 10min.");
	}

	@Test
	void whatPostgresqlCannotKeepIsToldSo() {
		List<String> problems = new ArrayList<>();

		assertThat(TimeSpan.parse("25d", problems::add)).isEqualTo(Optional.empty());

		assertThat(problems).containsExactly(
				"\"25d\" is longer than PostgreSQL can wait, which is 24 days. Write 0 for without limit.");
	}

}
