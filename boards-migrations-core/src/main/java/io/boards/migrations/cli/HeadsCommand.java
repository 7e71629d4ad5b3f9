package io.boards.migrations.cli;

import java.util.Set;
import java.util.concurrent.Callable;

import io.boards.migrations.KnownRevision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code migrations heads}.
 */
@Command(name = "heads", description = "Prints the revisions that no other revises.",
		footer = { "%nExamples:", "  migrations heads", "  migrations heads -v" })
final class HeadsCommand implements Callable<Integer> {

	@Mixin
	private ListOptions options = new ListOptions();

	private final Desk desk;

	HeadsCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		Entries.print(this.desk, this.options,
				this.desk.migrations().known().all().stream().filter(KnownRevision::isHead).toList(), Set.of());
		return Desk.DONE;
	}

}
