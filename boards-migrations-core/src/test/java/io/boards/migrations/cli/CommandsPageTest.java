package io.boards.migrations.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.boards.migrations.Migrations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The documentation is what the commands say of themselves. After a change, run this with
 * {@code -Dcommands.page=write}.
 */
class CommandsPageTest {

	private static final Path PAGE = Path.of("../docs/commands.md");

	@Test
	void theDocumentationIsWhatTheCommandsSay() throws IOException {
		PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
		String text = CommandsPage
			.text(CommandLineTool.commands(new Desk(workplace(), new Terminal(nowhere, nowhere, null))));

		if ("write".equals(System.getProperty("commands.page"))) {
			Files.writeString(PAGE, text);
		}
		assertThat(Files.readString(PAGE)).isEqualTo(text);
	}

	@Test
	void everyCommandHasExamples() {
		PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
		CommandLine root = CommandLineTool.commands(new Desk(workplace(), new Terminal(nowhere, nowhere, null)));

		assertThat(root.getSubcommands().values()).isNotEmpty()
			.allSatisfy((command) -> assertThat(command.getUsageMessage()).contains("Examples:\n  migrations "));
	}

	private static Workplace workplace() {
		return new Workplace() {

			@Override
			public Migrations migrations(@Nullable String instance) {
				return Migrations.builder(new PGSimpleDataSource()).build();
			}

			@Override
			public List<String> protectedProfiles() {
				return List.of();
			}

		};
	}

}
