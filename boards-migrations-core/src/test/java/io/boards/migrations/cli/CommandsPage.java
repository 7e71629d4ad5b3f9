package io.boards.migrations.cli;

import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The page of the documentation about the commands, as their help says it.
 */
final class CommandsPage {

	private CommandsPage() {
	}

	static String text(CommandLine root) {
		StringBuilder page = new StringBuilder(
				"""
						# Commands

						`java -jar app.jar migrations COMMAND`, with all that the application is configured with: its profiles, its properties,
						its DataSource. Spring's own arguments (`--spring.profiles.active=prod`) may stand anywhere behind it.

						The result, and nothing else, goes to standard output; progress, questions and errors go to standard error.

						| exit code | meaning |
						|---|---|
						| 0 | done |
						| 1 | failed, or a difference was found |
						| 2 | the command was not understood |

						""");
		page.append("    ")
			.append(root.getUsageMessage(CommandLine.Help.Ansi.OFF).strip().replace("\n", "\n    "))
			.append('\n');
		root.getSubcommands().values().forEach((command) -> append(command, page));
		return page.toString().lines().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
	}

	private static void append(CommandLine command, StringBuilder page) {
		CommandSpec spec = command.getCommandSpec();
		page.append("\n## ").append(spec.qualifiedName(" ").replaceFirst("^migrations ", "")).append("\n\n");
		page.append("    ")
			.append(command.getUsageMessage(CommandLine.Help.Ansi.OFF).strip().replace("\n", "\n    "))
			.append('\n');
		command.getSubcommands().values().forEach((each) -> append(each, page));
	}

}
