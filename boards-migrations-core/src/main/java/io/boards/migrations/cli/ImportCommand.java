package io.boards.migrations.cli;

import java.util.concurrent.Callable;

import io.boards.migrations.ImportReport;
import io.boards.migrations.adopt.FlywayImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code migrations import}.
 */
@Command(name = "import", description = "Turns another tool's migrations into revisions.",
		footer = { "%nExamples:", "  migrations import flyway" })
final class ImportCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Override
	public Integer call() {
		throw new ParameterException(this.spec.commandLine(), "Missing: from what");
	}

	/**
	 * {@code migrations import flyway}.
	 */
	@Command(name = "flyway",
			description = "Writes a revision for each migration of Flyway, with the same SQL byte by byte, and prints their files.",
			footer = { "%nExamples:", "  migrations import flyway",
					"  migrations import flyway src/main/resources/db/migration",
					"%nV files become a chain, U files their ways back. A repeatable file becomes a revision at the end, run",
					"once: a later change of it is a new revision. What cannot be carried over is told, and nothing is written." })
	static final class Flyway implements Callable<Integer> {

		@Parameters(paramLabel = "LOCATION", arity = "0..1", defaultValue = FlywayImport.DEFAULT_LOCATION,
				description = "A directory or classpath:folder. Default: ${DEFAULT-VALUE}.")
		private String location = FlywayImport.DEFAULT_LOCATION;

		@Option(names = "--no-placeholders",
				description = "Takes $${…} as it stands, for applications that do not let Flyway replace it.")
		private boolean withoutPlaceholders;

		private final Desk desk;

		Flyway(Desk desk) {
			this.desk = desk;
		}

		@Override
		public Integer call() {
			ImportReport report = this.desk.migrations()
				.authoring()
				.importFlyway(this.location, !this.withoutPlaceholders);
			report.notes().forEach((note) -> this.desk.terminal().warn(note.toString()));
			report.files().forEach((file) -> this.desk.terminal().result(file.toString()));
			return Desk.DONE;
		}

	}

}
