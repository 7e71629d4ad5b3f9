package io.boards.migrations.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.boards.migrations.Migrations;
import io.boards.migrations.Tenants;
import io.boards.migrations.generate.Drift;
import io.boards.migrations.runtime.RunReport;
import io.boards.migrations.tenant.TenantResult;
import io.boards.migrations.tenant.TenantResults;
import io.boards.migrations.tenant.TenantStanding;
import io.boards.migrations.tenant.Warnings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings all tenants to the head when an application starts, which fails where one of
 * them does, but not before all were tried.
 */
final class TenantsStart {

	private static final Logger log = LoggerFactory.getLogger(MigrationsInitializer.class);

	private final Tenants tenants;

	private final String heads;

	TenantsStart(Migrations migrations) {
		this.tenants = migrations.tenants();
		this.heads = String.join(", ", migrations.heads());
	}

	void run(OnStartup onStartup, OnDrift onDrift, Duration wait) {
		switch (onStartup) {
			case UPGRADE -> upgrade();
			case CHECK -> checked("checked", this.tenants.requireUpToDate());
			case WAIT -> checked("waited for", this.tenants.awaitUpToDate(wait));
			case NONE -> throw new IllegalArgumentException("Nothing is to be done");
		}
		if (onDrift != OnDrift.IGNORE) {
			compare(onDrift);
		}
	}

	private void upgrade() {
		TenantResults<RunReport> results = this.tenants.upgrade();
		report(results);
		long steps = results.values().values().stream().mapToLong((each) -> each.steps().size()).sum();
		log.info("{} at the head {}: {} in {} ms", tenants(results.results().size()), this.heads,
				MigrationsInitializer.taken(steps), results.duration().toMillis());
	}

	private void checked(String how, TenantResults<TenantStanding> results) {
		report(results);
		log.info("{} at the head {}: {} in {} ms", tenants(results.results().size()), this.heads, how,
				results.duration().toMillis());
	}

	private static String tenants(int count) {
		return (count == 1) ? "1 tenant is" : count + " tenants are";
	}

	/** The error of the start has the whole text of the first one only. */
	private static <T> void report(TenantResults<T> results) {
		for (TenantResult<T> each : results.failed()) {
			if (each.begun()) {
				log.error("The tenant {} failed: {}", each.tenant(), each.told());
			}
		}
		results.requireAll();
	}

	private void compare(OnDrift onDrift) {
		if (this.tenants.standings().values().values().stream().anyMatch((each) -> !each.unknown().isEmpty())) {
			log.warn(
					"The tenants are not compared with the entities: some have revisions that this application does not"
							+ " know");
			return;
		}
		TenantResults<Drift> results = this.tenants.check();
		report(results);
		List<Map.Entry<String, Drift>> different = results.values()
			.entrySet()
			.stream()
			.filter((each) -> !each.getValue().isEmpty())
			.toList();
		if (different.isEmpty()) {
			return;
		}
		List<String> statements = different.get(0).getValue().statements();
		String names = Warnings.names(different.stream().map(Map.Entry::getKey).toList());
		if (onDrift == OnDrift.FAIL) {
			throw new DriftException(names, statements);
		}
		log.warn("These tenants are not what the entities want: {}; this would make the first one so:\n{}", names,
				String.join("\n", statements));
	}

}
