package io.boards.migrations.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.boards.migrations.KnownRevision;
import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code migrations edit}.
 */
@Command(name = "edit", description = "Opens the file of a revision in $VISUAL or $EDITOR.",
		footer = { "%nExamples:", "  migrations edit head", "  migrations edit current" })
final class EditCommand implements Callable<Integer> {

	@Parameters(paramLabel = "REVISION", arity = "0..1", defaultValue = "head",
			description = "A target; current asks the database. Default: ${DEFAULT-VALUE}.")
	private String target = "head";

	private final Desk desk;

	EditCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() throws InterruptedException {
		List<String> command = new ArrayList<>(editor(System.getenv()));
		List<KnownRevision> named = this.desk.migrations().known().named(this.target);
		if (named.isEmpty()) {
			throw new EditorException(Failure.of("'" + this.target + "' names no revision to edit.")
				.remedy("Name a revision, such as head."));
		}
		for (KnownRevision known : named) {
			Path file = this.desk.migrations().authoring().file(known.revision().id());
			command.add(file.toString());
		}
		try {
			int code = new ProcessBuilder(command).inheritIO().start().waitFor();
			return (code == 0) ? Desk.DONE : Desk.FAILED;
		}
		catch (IOException ex) {
			throw new EditorException(Failure.of("The editor cannot be started.")
				.fact("command", command.get(0))
				.fact("error", ex.getMessage())
				.remedy("Set EDITOR to an editor's program."));
		}
	}

	/**
	 * The words of the editor's command line, which the shell's users put there.
	 */
	static List<String> editor(Map<String, String> environment) {
		for (String variable : List.of("VISUAL", "EDITOR")) {
			String value = environment.getOrDefault(variable, "").strip();
			if (!value.isEmpty()) {
				return List.of(value.split("\\s+"));
			}
		}
		throw new EditorException(Failure.of("It is not known which editor to open.")
			.remedy("Set EDITOR, as in EDITOR=vi, and try again."));
	}

	/** There is no editor. */
	static final class EditorException extends MigrationException {

		private static final long serialVersionUID = 1L;

		EditorException(Failure failure) {
			super(failure);
		}

	}

}
