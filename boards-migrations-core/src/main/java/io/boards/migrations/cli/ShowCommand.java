package io.boards.migrations.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import io.boards.migrations.KnownRevision;
import io.boards.migrations.script.Section;
import io.boards.migrations.script.SqlScript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code migrations show}.
 */
@Command(name = "show", description = "Prints a revision with its SQL.",
		footer = { "%nExamples:", "  migrations show head", "  migrations show 3f2a", "  migrations show current" })
final class ShowCommand implements Callable<Integer> {

	@Parameters(paramLabel = "REVISION", description = "A target; current asks the database.")
	private String target = "";

	@Option(names = "--json", description = "Prints JSON.")
	private boolean json;

	private final Desk desk;

	ShowCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		List<KnownRevision> named = this.desk.migrations().known().named(this.target);
		if (this.json) {
			this.desk.terminal()
				.resultText(Json.of(Members.of("revisions", named.stream().map(this::members).toList())));
			return Desk.DONE;
		}
		String between = "";
		for (KnownRevision known : named) {
			this.desk.terminal().resultText(between + Lines.verbose(known, Set.of()));
			this.desk.migrations().known().sql(known.revision().id()).ifPresent(this::print);
			between = "\n";
		}
		return Desk.DONE;
	}

	private Map<String, ?> members(KnownRevision known) {
		Map<String, Object> members = new LinkedHashMap<>(Entries.members(known));
		this.desk.migrations().known().sql(known.revision().id()).ifPresent((script) -> {
			members.put("upgrade", script.upgrade().text());
			script.downgrade().ifPresent((downgrade) -> members.put("downgrade", downgrade.text()));
		});
		return members;
	}

	private void print(SqlScript script) {
		print("upgrade", script.upgrade());
		script.downgrade().ifPresent((section) -> print("downgrade", section));
		script.irreversible()
			.ifPresent((reason) -> this.desk.terminal().resultText("\n-- Irreversible: " + reason + "\n"));
	}

	private void print(String direction, Section section) {
		this.desk.terminal()
			.resultText("\n-- migrate:" + direction + (section.transactional() ? "" : " transaction:false") + "\n"
					+ (section.text().isEmpty() ? "" : section.text() + "\n"));
	}

}
