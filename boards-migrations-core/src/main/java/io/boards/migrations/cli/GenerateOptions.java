package io.boards.migrations.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.boards.migrations.diff.RenameCandidate;
import io.boards.migrations.generate.GenerateSettings;
import io.boards.migrations.generate.RenameAnswers;
import io.boards.migrations.generate.UndecidedRenameException;
import picocli.CommandLine.Option;

/**
 * How a difference is found, and what was renamed.
 */
final class GenerateOptions {

	@Option(names = "--simple",
			description = "With --autogenerate: the plain form, for tables that may be locked for as long as it takes.")
	private boolean simple;

	@Option(names = "--from-revisions",
			description = "With --autogenerate: compares with a database that is made of the revisions, used once and dropped.")
	private boolean fromRevisions;

	@Option(names = "--rename", paramLabel = "OLD=NEW",
			description = "With --autogenerate: schema.table=new, schema.table.column=new or schema.type.value=new was renamed. May be repeated.")
	private List<String> renamed = new ArrayList<>();

	@Option(names = "--no-rename", paramLabel = "OLD",
			description = "With --autogenerate: this is not what comes: schema.table, schema.table.column or schema.type.value. May be repeated.")
	private List<String> notRenamed = new ArrayList<>();

	boolean isFromRevisions() {
		return this.fromRevisions;
	}

	/**
	 * Does something with a difference, and asks a person, if there is one, for what only
	 * people know.
	 * @param desk where to ask
	 * @param task what to do, with the settings changed
	 * @param <T> what it comes to
	 * @return that
	 */
	<T> T decided(Desk desk, Function<UnaryOperator<GenerateSettings>, T> task) {
		RenameAnswers answers = RenameAnswers.of(this.renamed, this.notRenamed);
		while (true) {
			try {
				RenameAnswers given = answers;
				return task.apply((settings) -> given.in(settings, this.simple));
			}
			catch (UndecidedRenameException ex) {
				if (!desk.terminal().isInteractive()) {
					throw ex;
				}
				List<RenameCandidate> renames = new ArrayList<>();
				for (RenameCandidate each : ex.candidates()) {
					if (renames.stream().noneMatch(each::excludes)) {
						boolean same = desk.terminal()
							.isConfirmed("Was " + UndecidedRenameException.question(each) + " renamed?");
						answers = answers.with(each, same);
						renames.addAll(same ? List.of(each) : List.of());
					}
				}
			}
		}
	}

}
