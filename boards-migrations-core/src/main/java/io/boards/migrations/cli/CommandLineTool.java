package io.boards.migrations.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.boards.migrations.failure.MigrationException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * Runs commands such as {@code upgrade head}.
 */
public final class CommandLineTool {

	private static final int WIDTH = 100;

	private CommandLineTool() {
	}

	/**
	 * Runs one command.
	 * @param workplace what it works on
	 * @param out where its result goes, and nothing else
	 * @param err where progress, questions and errors go
	 * @param arguments the command and its options
	 * @return 0 where it is done, 1 where it failed or found a difference, 2 where it was
	 * not understood
	 */
	public static int run(Workplace workplace, PrintStream out, PrintStream err, String... arguments) {
		Terminal terminal = new Terminal(out, err, Terminal.console());
		CommandLine commands = commands(new Desk(workplace, terminal));
		commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
		commands.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
		commands.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.hasColours() ? Ansi.ON : Ansi.OFF));
		try {
			return commands.execute(arguments);
		}
		finally {
			out.flush();
			err.flush();
		}
	}

	/**
	 * All commands.
	 * @param desk what they have at hand
	 * @return the root of the commands
	 */
	static CommandLine commands(Desk desk) {
		RootCommand root = new RootCommand();
		CommandLine commands = new CommandLine(root);
		List<Object> all = List.of(new UpgradeCommand(desk), new DowngradeCommand(desk), new StampCommand(desk),
				new RepairCommand(desk), new CurrentCommand(desk), new HistoryCommand(desk), new HeadsCommand(desk),
				new BranchesCommand(desk), new ShowCommand(desk), new CheckCommand(desk), new LintCommand(desk),
				new VerifyCommand(desk), new PendingCommand(desk), new LogCommand(desk), new RevisionCommand(desk),
				new MergeCommand(desk), new RebaseCommand(desk), new EditCommand(desk), new AcceptCommand(desk),
				new AdoptCommand(desk), new CompletionCommand(desk));
		all.forEach(commands::addSubcommand);
		commands.addSubcommand(new CommandLine(new ImportCommand()).addSubcommand(new ImportCommand.Flyway(desk)));
		commands.setCaseInsensitiveEnumValuesAllowed(true);
		commands.setUsageHelpWidth(WIDTH);
		commands.setExecutionExceptionHandler((ex, line, result) -> failed(ex, desk.terminal()));
		commands.setExecutionStrategy((parsed) -> {
			desk.terminal().quiet(root.isQuiet());
			desk.choose(root.instance());
			desk.chooseTenant(root.tenant());
			return new CommandLine.RunLast().execute(parsed);
		});
		return commands;
	}

	private static int failed(Exception ex, Terminal terminal) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof MigrationException known) {
				terminal.failure(known.failure());
				return (known instanceof InstanceChoiceException) ? Desk.USAGE : Desk.FAILED;
			}
		}
		// Not foreseen: whoever reports it needs the whole of it.
		ex.printStackTrace(terminal.err());
		return Desk.FAILED;
	}

}
