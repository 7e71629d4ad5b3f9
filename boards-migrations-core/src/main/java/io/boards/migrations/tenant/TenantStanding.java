package io.boards.migrations.tenant;

import java.util.List;

/**
 * Where a tenant stands.
 *
 * @param current the applied revisions that no other applied one needs
 * @param pending the revisions that an upgrade to the heads would apply, oldest first
 * @param unknown the applied revisions that the application does not know
 * @param unfinished how many steps outside a transaction are done by half
 */
public record TenantStanding(List<String> current, List<String> pending, List<String> unknown, int unfinished) {

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

}
