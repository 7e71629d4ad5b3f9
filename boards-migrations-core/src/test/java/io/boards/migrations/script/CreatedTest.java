package io.boards.migrations.script;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CreatedTest {

	@ParameterizedTest
	@ValueSource(strings = { "2025-09-01T12:03:01Z", "2024-02-29T23:59:59Z", "0000-01-01T00:00:00Z",
			"9999-12-31T23:59:59Z", "2016-12-31T23:59:60Z", "2025-09-01T24:00:00Z", "2025-09-01T12:03:01.5Z",
			"2025-09-01t12:03:01z", "+12025-09-01T12:03:01Z", "2025-09-01T12:03:01+02:00" })
	void aTimeIsReadAsTheJdkReadsIt(String text) {
		List<String> problems = new ArrayList<>();

		assertThat(Created.parse(text, problems::add)).isEqualTo(Instant.parse(text));
		assertThat(problems).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "yesterday", "2023-02-29T00:00:00Z", "2025-13-01T00:00:00Z", "2025-09-01T12:60:00Z",
			"2025-09-01T25:00:00Z", "2025-09-01 12:03:01Z", "2025-09-01T12:03:01", "2025-09-01T12:03:0\u0661Z" })
	void whatIsNoTimeIsAFault(String text) {
		List<String> problems = new ArrayList<>();

		assertThat(Created.parse(text, problems::add)).isNull();
		assertThat(problems).hasSize(1);
	}

}
