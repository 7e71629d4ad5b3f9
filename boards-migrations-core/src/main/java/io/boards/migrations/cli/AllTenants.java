package io.boards.migrations.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.tenant.TenantResult;
import io.boards.migrations.tenant.TenantResults;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * Whether a command is about all tenants, and how it tells what came of each.
 */
final class AllTenants {

	@Option(names = "--all-tenants", description = "Does it for each tenant, and tells what came of each.")
	private boolean wanted;

	/**
	 * Whether all are meant.
	 * @param spec the command
	 * @param desk knows whether one is named
	 * @param others options that do not go with it, as far as they are given
	 * @return false where the command is about one database
	 */
	boolean isWanted(CommandSpec spec, Desk desk, List<String> others) {
		if (!this.wanted) {
			return false;
		}
		if (desk.isOneTenant()) {
			throw new ParameterException(spec.commandLine(), "--all-tenants does not go with --tenant");
		}
		if (!others.isEmpty()) {
			throw new ParameterException(spec.commandLine(), "--all-tenants does not go with " + others.get(0));
		}
		return true;
	}

	/**
	 * Prints what came of each.
	 * @param results what came of them
	 * @param desk where
	 * @param json whether as JSON
	 * @param members what JSON says of one that did not fail
	 * @param text prints one that did not fail
	 * @param <T> what was done or found
	 * @return the exit code
	 */
	<T> int print(TenantResults<T> results, Desk desk, boolean json, Function<T, Map<String, ?>> members,
			BiConsumer<String, T> text) {
		if (json) {
			desk.terminal()
				.resultText(Json
					.of(Members.of("tenants", results.results().stream().map((each) -> members(each, members)).toList(),
							"durationMs", results.duration().toMillis())));
		}
		else {
			results.values().forEach(text);
		}
		for (TenantResult<T> each : results.failed()) {
			Failure told = each.told();
			desk.terminal()
				.failure(new Failure(
						each.tenant() + ": " + (each.begun() ? "" : "Nothing was begun. ") + told.headline(),
						told.facts(), told.remedy()));
		}
		int failed = results.failed().size();
		desk.terminal()
			.progress(results.results().size() + ((results.results().size() == 1) ? " tenant, " : " tenants, ")
					+ ((failed == 0) ? "none" : failed) + " failed, in " + results.duration().toMillis() + " ms\n");
		return (failed == 0) ? Desk.DONE : Desk.FAILED;
	}

	private static <T> Map<String, ?> members(TenantResult<T> result, Function<T, Map<String, ?>> members) {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("tenant", result.tenant());
		all.put("outcome", result.isFailed() ? (result.begun() ? "FAILED" : "NOT_BEGUN") : "DONE");
		result.done().ifPresent((value) -> all.putAll(members.apply(value)));
		if (result.isFailed()) {
			all.put("error", Entries.members(result.told()));
		}
		return all;
	}

}
