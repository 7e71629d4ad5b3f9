package io.boards.migrations.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.boards.migrations.RevisionDraft;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code migrations merge}.
 */
@Command(name = "merge", description = "Writes a revision in which heads meet, and prints its file's name.",
		footer = { "%nExamples:", "  migrations merge -m \"Merge\" heads",
				"  migrations merge -m \"Merge tags and boards\" 3f2a b1c2" })
final class MergeCommand implements Callable<Integer> {

	@Parameters(paramLabel = "REVISION", arity = "1..*", description = "The heads that meet, or heads for all.")
	private List<String> revisions = new ArrayList<>();

	@Option(names = { "-m", "--message" }, required = true, paramLabel = "TEXT", description = "What it does.")
	private String message = "";

	@Option(names = "--rev-id", paramLabel = "ID", description = "Its id. Default: twelve random digits.")
	private @Nullable String id;

	@Option(names = "--splice", description = "Lets something else than heads meet.")
	private boolean splice;

	@Option(names = "--branch-label", paramLabel = "LABEL",
			description = "A name for the branch that begins with it. May be repeated.")
	private List<String> labels = new ArrayList<>();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	private final Desk desk;

	MergeCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		if (this.message.isBlank()) {
			throw new ParameterException(this.spec.commandLine(), "--message is blank");
		}
		Path file = this.desk.migrations()
			.authoring()
			.merge(new RevisionDraft(this.message, this.id, this.revisions, this.splice, List.of(), this.labels,
					RevisionDraft.Format.SQL));
		this.desk.terminal().result(file.toString());
		return Desk.DONE;
	}

}
