package io.boards.migrations.tenant;

import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Some tenants failed; the others are done.
 */
public class TenantsException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/** Who has a thousand tenants that fail has one problem. */
	private static final int SHOWN = 20;

	private static final String AGAIN = "What is done stays, and each tenant goes on where it stands.";

	TenantsException(List<? extends TenantResult<?>> failed, int all) {
		super(failure(failed, all), failed.get(0).failure());
	}

	private static Failure failure(List<? extends TenantResult<?>> failed, int all) {
		Failure failure = Failure.of(failed.size() + " of " + all + ((all == 1) ? " tenant" : " tenants") + " failed"
				+ ((failed.size() < all) ? "; the others are done." : "."));
		Failure first = failed.get(0).told();
		failure = failure.fact(failed.get(0).tenant(), first.description());
		for (TenantResult<?> each : failed.subList(1, Math.min(failed.size(), SHOWN))) {
			failure = failure.fact(each.tenant(),
					each.begun() ? each.told().headline() : "Nothing was begun: " + each.told().headline());
		}
		if (failed.size() > SHOWN) {
			failure = failure.fact("and", (failed.size() - SHOWN) + " more");
		}
		return failure.remedy(first.remedy().isEmpty() ? AGAIN : first.remedy() + " " + AGAIN);
	}

}
