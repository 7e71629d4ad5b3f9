package io.boards.migrations.monitor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import io.boards.migrations.Migrations;
import io.boards.migrations.Status;
import io.boards.migrations.tenant.TenantResults;
import io.boards.migrations.tenant.TenantStanding;

/**
 * Where a database was seen to stand; where it has tenants, all of them together.
 *
 * @param current the applied revisions that no other applied one needs; with tenants,
 * those that are so for one of them
 * @param heads the revisions of the application without children
 * @param pending how many revisions an upgrade would apply
 * @param applied how many revisions the database has
 * @param unknown how many of them the application does not know
 * @param unfinished how many steps outside a transaction are done by half
 * @param tenants how many tenants stand where; empty where there are none
 */
record Seen(List<String> current, List<String> heads, int pending, int applied, int unknown, int unfinished,
		Map<String, Integer> tenants) {

	/**
	 * Asks a database.
	 * @param migrations know it
	 * @return where it stands
	 */
	static Seen of(Migrations migrations) {
		return migrations.hasTenants() ? of(migrations.tenants().standings(), migrations.heads())
				: of(migrations.status());
	}

	private static Seen of(Status status) {
		int pending = status.pending().size();
		return new Seen(status.current(), status.heads(), pending, status.history().size() - pending,
				status.unknown().size(), status.unfinished().size(), Map.of());
	}

	private static Seen of(TenantResults<TenantStanding> results, List<String> heads) {
		Collection<TenantStanding> all = results.values().values();
		return new Seen(distinct(all, TenantStanding::current), heads, sum(all, (each) -> each.pending().size()),
				sum(all, TenantStanding::applied), sum(all, (each) -> each.unknown().size()),
				sum(all, TenantStanding::unfinished), TenantStanding.counts(results));
	}

	private static List<String> distinct(Collection<TenantStanding> all, Function<TenantStanding, List<String>> what) {
		TreeSet<String> ids = new TreeSet<>();
		all.forEach((each) -> ids.addAll(what.apply(each)));
		return List.copyOf(ids);
	}

	private static int sum(Collection<TenantStanding> all, ToIntFunction<TenantStanding> what) {
		return all.stream().mapToInt(what).sum();
	}

	/**
	 * Whether nothing is left to be done.
	 * @return false also where a tenant could not be asked
	 */
	boolean isArrived() {
		return this.pending == 0 && this.unfinished == 0 && this.tenants.getOrDefault("failed", 0) == 0;
	}

}
