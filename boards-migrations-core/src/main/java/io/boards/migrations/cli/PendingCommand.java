package io.boards.migrations.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code migrations pending}.
 */
@Command(name = "pending", description = "Prints what an upgrade to the heads would apply, oldest first.",
		footer = { "%nExamples:", "  migrations pending", "  migrations pending --json" })
final class PendingCommand implements Callable<Integer> {

	@Mixin
	private ListOptions options = new ListOptions();

	private final Desk desk;

	PendingCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		List<String> pending = this.desk.migrations().status().pending();
		Entries.print(this.desk, this.options,
				this.desk.migrations()
					.known()
					.all()
					.stream()
					.filter((known) -> pending.contains(known.revision().id()))
					.toList(),
				Set.of());
		return Desk.DONE;
	}

}
