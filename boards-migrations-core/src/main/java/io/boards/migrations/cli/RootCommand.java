package io.boards.migrations.cli;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The application with the word {@code migrations} behind it.
 */
@Command(name = "migrations", synopsisSubcommandLabel = "COMMAND",
		description = "Carries the schema of this application's database forward and back.%n",
		footer = { "%nA TARGET is head, heads, base, (the beginning of) a revision's id or a label, any of them with",
				"+N or -N behind it, +N or -N from the current revision, and each within a branch: label@head.",
				"%nExit codes: 0 done, 1 failed or difference found, 2 not understood." })
final class RootCommand implements Callable<Integer> {

	@Option(names = { "-q", "--quiet" }, scope = ScopeType.INHERIT, description = "Prints no progress.")
	private boolean quiet;

	@Option(names = "--instance", paramLabel = "NAME", scope = ScopeType.INHERIT,
			description = "Which of several databases is meant.")
	private @Nullable String instance;

	@Option(names = "--tenant", paramLabel = "NAME", scope = ScopeType.INHERIT,
			description = "Which of several tenants is meant, by its schema.")
	private @Nullable String tenant;

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT, description = "Prints this help.")
	private boolean help;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	boolean isQuiet() {
		return this.quiet;
	}

	@Nullable String instance() {
		return this.instance;
	}

	@Nullable String tenant() {
		return this.tenant;
	}

	@Override
	public Integer call() {
		throw new ParameterException(this.spec.commandLine(), "Missing command");
	}

}
