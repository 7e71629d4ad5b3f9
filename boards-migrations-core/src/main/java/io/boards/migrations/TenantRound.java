package io.boards.migrations;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.runtime.Answered;
import io.boards.migrations.runtime.DatabaseException;
import io.boards.migrations.runtime.PoolSize;
import io.boards.migrations.runtime.RollCall;
import io.boards.migrations.runtime.Tenant;
import io.boards.migrations.tenant.TenantResult;
import io.boards.migrations.tenant.TenantResults;
import io.boards.migrations.tenant.Workers;

/**
 * Goes through all tenants: many of them together as far as that is enough, each of the
 * others alone.
 *
 * @param library the scripts, and how the database is reached
 * @param parallel for how many tenants something is done at a time
 * @param <T> what it comes to for a tenant
 */
record TenantRound<T>(Library library, int parallel) {

	/**
	 * What can be said of a tenant without asking it alone.
	 *
	 * @param <T> what it comes to
	 */
	@FunctionalInterface
	interface Together<T> {

		Optional<T> of(Loaded there, String schema, Answered answered);

	}

	/**
	 * What is done for a tenant alone.
	 *
	 * @param <T> what it comes to
	 */
	@FunctionalInterface
	interface Alone<T> {

		T of(Migrations there, String schema);

	}

	TenantResults<T> run(List<String> schemas, Together<T> together, Alone<T> alone) {
		long start = System.nanoTime();
		Map<String, TenantResult<T>> results = new HashMap<>();
		Map<String, Tenant> rest = new LinkedHashMap<>();
		// Faults of the scripts are not those of a tenant.
		this.library.load();
		for (int from = 0; from < schemas.size(); from += RollCall.SIZE) {
			List<String> some = schemas.subList(from, Math.min(from + RollCall.SIZE, schemas.size()));
			RollCall call = RollCall.of(this.library.setup().source(), this.library.setup().settings(), some);
			for (String schema : some) {
				Tenant tenant = new Tenant(schema, !call.isThere(schema));
				Optional<T> value = judge(tenant, call, together);
				value.ifPresentOrElse((known) -> results.put(schema, TenantResult.done(schema, known)),
						() -> rest.put(schema, tenant));
			}
		}
		new Workers(workers())
			.each(List.copyOf(rest.keySet()),
					(schema) -> alone.of(new Migrations(this.library.of(Objects.requireNonNull(rest.get(schema)))),
							schema))
			.results()
			.forEach((each) -> results.put(each.tenant(), each));
		return new TenantResults<>(schemas.stream().map(results::get).toList(),
				Duration.ofNanos(System.nanoTime() - start));
	}

	/**
	 * What is wrong with a tenant is told when it is asked alone: listeners hear it then.
	 */
	private Optional<T> judge(Tenant tenant, RollCall call, Together<T> together) {
		try {
			Loaded there = this.library.of(tenant).load();
			return there.runner().answered(call).flatMap((answered) -> together.of(there, tenant.schema(), answered));
		}
		catch (MigrationException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Each needs a connection, and a second one while it runs something outside a
	 * transaction: who waits for that keeps the first, and all would wait for each other.
	 */
	private int workers() {
		DataSource source = this.library.setup().source();
		try {
			int connections = PoolSize.of(source).orElse(Integer.MAX_VALUE);
			int each = this.library.load().scripts().areAllTransactional() ? 1 : 2;
			return Math.max(1, Math.min(this.parallel, connections / each));
		}
		catch (SQLException ex) {
			throw new DatabaseException("asking a pool for its size", ex);
		}
	}

}
