package io.boards.migrations.command;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArgumentsTest {

	@Test
	void aCommandIsWhatStandsBehindTheWord() {
		assertThat(Arguments.of("migrations", "upgrade", "head").command()).contains(List.of("upgrade", "head"));
		assertThat(Arguments.of("migrations").command()).contains(List.of());
	}

	@Test
	void theWordCountsOnlyInTheFirstPlace() {
		assertThat(Arguments.of().command()).isEmpty();
		assertThat(Arguments.of("serve", "migrations").command()).isEmpty();
		assertThat(Arguments.of("Migrations").command()).isEmpty();
		assertThat(Arguments.of("--", "migrations").command()).isEmpty();
		assertThat(Arguments.of("--migrations", "current").command()).isEmpty();
		assertThat(Arguments.of("--verbose", "migrations").command()).isEmpty();
	}

	@Test
	void optionsOfSpringMayStandAnywhere() {
		assertThat(Arguments
			.of("--spring.profiles.active=prod", "--debug", "migrations", "upgrade", "--trace", "head", "--my.flag",
					"--a.b[c.d]=e=f", "--text.lines=a\nb")
			.command()).contains(List.of("upgrade", "head"));
	}

	@Test
	void optionsOfCommandsStay() {
		assertThat(Arguments.of("revision", "--sql", "--head=a.b", "-m", "Add a.b", "--rename", "a.b=c", "--debugging")
			.words())
			.containsExactly("revision", "--sql", "--head=a.b", "-m", "Add a.b", "--rename", "a.b=c", "--debugging");
	}

	@Test
	void behindTheEndOfOptionsNothingIsTakenOut() {
		assertThat(Arguments.of("--a.b", "import", "--", "--a.b", "--debug", "--").words()).containsExactly("import",
				"--", "--a.b", "--debug", "--");
	}

}
