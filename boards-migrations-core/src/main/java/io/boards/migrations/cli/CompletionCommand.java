package io.boards.migrations.cli;

import java.util.concurrent.Callable;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code migrations completion}.
 */
@Command(name = "completion", description = "Prints a script that completes the commands in bash and zsh.", footer = {
		"%nExamples:", "  migrations completion > ~/.migrations-completion", "  . ~/.migrations-completion" })
final class CompletionCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	private final Desk desk;

	CompletionCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		this.desk.terminal().resultText(AutoComplete.bash(this.spec.root().name(), this.spec.root().commandLine()));
		return Desk.DONE;
	}

}
