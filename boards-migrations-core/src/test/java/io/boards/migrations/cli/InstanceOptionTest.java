package io.boards.migrations.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.Migrations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which of several databases a command is about. Nothing connects.
 */
class InstanceOptionTest implements Workplace {

	private final List<String> asked = new ArrayList<>();

	@ParameterizedTest
	@CsvSource({ "heads, null", "heads --instance one, one", "--instance one heads, one", "heads --instance=one, one",
			"branches --json --instance one, one", "show one --instance two, two" })
	void itIsNamedBeforeOrBehindTheCommandAndAskedForOnce(String command, String instance) {
		run(command);
		assertThat(this.asked).containsExactly(instance);
	}

	@Test
	void aCommandThatIsNotClearGivesTwo() {
		assertThat(run("heads --instance three")).isEqualTo("""
				2
				The application has no database of that name.
				    option:    --instance three
				    instances: one, two
				  What to do: Name one of those.
				""");
	}

	private String run(String command) {
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int code = CommandLineTool.run(this, new PrintStream(new ByteArrayOutputStream()),
				new PrintStream(err, false, StandardCharsets.UTF_8), command.split(" "));
		return code + "\n" + err.toString(StandardCharsets.UTF_8);
	}

	@Override
	public Migrations migrations(@Nullable String instance) {
		this.asked.add(String.valueOf(instance));
		if (instance != null && instance.equals("three")) {
			throw InstanceChoiceException.unknown(instance, List.of("one", "two"));
		}
		return Migrations.builder(new PGSimpleDataSource()).locations(List.of("classpath:there/is/none")).build();
	}

	@Override
	public List<String> protectedProfiles() {
		return List.of();
	}

}
