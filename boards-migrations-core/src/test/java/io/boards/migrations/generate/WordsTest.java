package io.boards.migrations.generate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a text names is never taken for something that it cannot name.
 */
class WordsTest {

	@ParameterizedTest
	@ValueSource(strings = { "a", "A", "(a)", " a", "a ", "%x", "a b", "Größe", "\"", "$1", "" })
	void whatStandsInATextMayBeNamedByIt(String name) {
		assertThat(Words.of("Check[(\"" + name + "\" > 0)]").mayName(name)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "b", "aa", "a b" })
	void whatDoesNotStandThereIsNot(String name) {
		assertThat(Words.of("(a > 0)").mayName(name)).isFalse();
	}

}
