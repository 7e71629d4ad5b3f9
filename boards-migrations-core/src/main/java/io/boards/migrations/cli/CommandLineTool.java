package io.boards.migrations.cli;

import java.io.PrintStream;
import java.util.List;

import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.runtime.StepReport;

/**
 * Runs commands.
 */
public final class CommandLineTool {

	private CommandLineTool() {
	}

	/**
	 * Runs one command.
	 * @param workplace what it works on
	 * @param out the result goes there and nothing else
	 * @param err progress, questions and errors
	 * @param arguments such as "upgrade", "head" (Spring's own --a.b=c options already
	 * taken out)
	 * @return 0 done, 1 failed or difference found, 2 usage
	 */
	public static int run(Workplace workplace, PrintStream out, PrintStream err, String... arguments) {
		try {
			switch (arguments.length == 0 ? "" : arguments[0]) {
				case "current" -> print(out, workplace.migrations().current(), workplace.migrations().heads());
				case "heads" -> print(out, workplace.migrations().heads(), workplace.migrations().heads());
				case "upgrade" -> workplace.migrations()
					.upgrade(arguments.length > 1 ? arguments[1] : "head")
					.steps()
					.stream()
					.map(StepReport::toString)
					.forEach(err::println);
				default -> {
					err.println("Usage: migrations current|heads|upgrade [TARGET]");
					return 2;
				}
			}
			return 0;
		}
		catch (MigrationException ex) {
			err.println(ex.getMessage());
			return 1;
		}
	}

	private static void print(PrintStream out, List<String> ids, List<String> heads) {
		ids.forEach((id) -> out.println(heads.contains(id) ? id + " (head)" : id));
	}

}
