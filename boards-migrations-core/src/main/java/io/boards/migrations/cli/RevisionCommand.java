package io.boards.migrations.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.boards.migrations.GenerationReport;
import io.boards.migrations.Migrations;
import io.boards.migrations.RevisionDraft;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code migrations revision}.
 */
@Command(name = "revision", description = "Writes the file of a new revision and prints its name.",
		footer = { "%nExamples:", "  migrations revision -m \"Add user preferences\"",
				"  migrations revision --autogenerate -m \"Add user preferences\"",
				"  migrations revision --autogenerate -m \"Name it\" --rename boards.users.nick=display_name",
				"  migrations revision -m \"Seed tenants\" --format java",
				"  migrations revision -m \"Hotfix\" --head a1b2c3d4e5f6 --splice --branch-label hotfix" })
final class RevisionCommand implements Callable<Integer> {

	@Option(names = { "-m", "--message" }, required = true, paramLabel = "TEXT", description = "What it does.")
	private String message = "";

	@Option(names = "--rev-id", paramLabel = "ID", description = "Its id. Default: twelve random digits.")
	private @Nullable String id;

	@Option(names = "--head", paramLabel = "TARGET", defaultValue = "head",
			description = "What it revises; base for a new first revision. Default: ${DEFAULT-VALUE}.")
	private String head = "head";

	@Option(names = "--splice", description = "Lets it revise something else than a head: a branch begins.")
	private boolean splice;

	@Option(names = "--depends-on", paramLabel = "REVISION",
			description = "A revision or label that must be applied before it. May be repeated.")
	private List<String> dependsOn = new ArrayList<>();

	@Option(names = "--branch-label", paramLabel = "LABEL",
			description = "A name for the branch that begins with it. May be repeated.")
	private List<String> labels = new ArrayList<>();

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "sql",
			description = "sql or java. Default: ${DEFAULT-VALUE}.")
	private RevisionDraft.Format format = RevisionDraft.Format.SQL;

	@Option(names = "--autogenerate", description = "Writes what makes the database what the entities want.")
	private boolean autogenerate;

	@Mixin
	private GenerateOptions generation = new GenerateOptions();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	private final Desk desk;

	RevisionCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		if (this.message.isBlank()) {
			throw new ParameterException(this.spec.commandLine(), "--message is blank");
		}
		RevisionDraft draft = new RevisionDraft(this.message, this.id, List.of(this.head), this.splice, this.dependsOn,
				this.labels, this.format);
		if (this.autogenerate) {
			autogenerate(draft);
		}
		else {
			Path file = this.desk.migrations().authoring().revision(draft);
			this.desk.terminal().result(file.toString());
		}
		return Desk.DONE;
	}

	/**
	 * Entities are compared with one schema: all tenants have the same history, so one
	 * that is at its head is as good as any other.
	 */
	private Migrations compared() {
		Migrations all = this.desk.migrations();
		if (this.generation.isFromRevisions() || !all.hasTenants()) {
			return all;
		}
		List<String> tenants = all.tenants().schemas();
		if (tenants.isEmpty()) {
			return all;
		}
		this.desk.terminal().progress("Compared with the first tenant, " + tenants.get(0) + "\n");
		return all.tenants().named(tenants.get(0));
	}

	private void autogenerate(RevisionDraft draft) {
		Migrations compared = compared();
		GenerationReport report = this.generation.decided(this.desk,
				(settings) -> compared.authoring().autogenerate(draft, settings, this.generation.isFromRevisions()));
		report.notes().forEach((note) -> this.desk.terminal().progress(note + "\n"));
		if (report.files().isEmpty()) {
			this.desk.terminal().progress("Nothing to do: the database is what the entities want\n");
		}
		report.files().forEach((file) -> this.desk.terminal().result(file.toString()));
	}

}
