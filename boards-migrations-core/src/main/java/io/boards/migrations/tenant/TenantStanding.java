package io.boards.migrations.tenant;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a tenant stands.
 *
 * @param current the applied revisions that no other applied one needs
 * @param pending the revisions that an upgrade to the heads would apply, oldest first
 * @param applied how many revisions it has
 * @param unknown the applied revisions that the application does not know
 * @param unfinished how many steps outside a transaction are done by half
 */
public record TenantStanding(List<String> current, List<String> pending, int applied, List<String> unknown,
		int unfinished) {

	public TenantStanding {
		current = List.copyOf(current);
		pending = List.copyOf(pending);
		unknown = List.copyOf(unknown);
	}

	/**
	 * Whether it has all that the application has, and nothing more.
	 * @return true where nothing is pending, nothing unknown and nothing unfinished
	 */
	public boolean isUpToDate() {
		return this.pending.isEmpty() && this.unknown.isEmpty() && this.unfinished == 0;
	}

	/**
	 * How many of some tenants stand where.
	 * @param results where they stand
	 * @return the numbers by {@code count}, {@code atHead}, {@code pending},
	 * {@code unknown} (they have revisions that the application does not know) and
	 * {@code failed} (they could not be asked)
	 */
	public static Map<String, Integer> counts(TenantResults<TenantStanding> results) {
		Collection<TenantStanding> all = results.values().values();
		Map<String, Integer> counts = new LinkedHashMap<>();
		counts.put("count", results.results().size());
		counts.put("atHead", (int) all.stream().filter(TenantStanding::isUpToDate).count());
		counts.put("pending", (int) all.stream().filter((each) -> !each.pending.isEmpty()).count());
		counts.put("unknown", (int) all.stream().filter((each) -> !each.unknown.isEmpty()).count());
		counts.put("failed", results.failed().size());
		return counts;
	}

}
