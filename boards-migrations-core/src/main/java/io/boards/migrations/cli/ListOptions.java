package io.boards.migrations.cli;

import picocli.CommandLine.Option;

/**
 * How lists of revisions are printed.
 */
final class ListOptions {

	@Option(names = { "-v", "--verbose" }, description = "Prints all that is known of each revision.")
	private boolean verbose;

	@Option(names = "--json", description = "Prints JSON.")
	private boolean json;

	boolean isVerbose() {
		return this.verbose;
	}

	boolean isJson() {
		return this.json;
	}

}
