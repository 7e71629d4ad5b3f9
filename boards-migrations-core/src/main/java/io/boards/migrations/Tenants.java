package io.boards.migrations;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.boards.migrations.generate.Drift;
import io.boards.migrations.runtime.AppliedRevision;
import io.boards.migrations.runtime.Awaiting;
import io.boards.migrations.runtime.RunListener;
import io.boards.migrations.runtime.RunReport;
import io.boards.migrations.runtime.StampReport;
import io.boards.migrations.runtime.Standing;
import io.boards.migrations.runtime.Tenant;
import io.boards.migrations.tenant.TenantResults;
import io.boards.migrations.tenant.TenantStanding;
import io.boards.migrations.tenant.UnknownTenantException;
import io.boards.migrations.tenant.Warnings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All tenants of an application: the same is done for each, for some of them at a time. A
 * tenant that fails does not stop the others. Where there is nothing to do for a tenant,
 * that is seen in a question for many of them.
 */
public final class Tenants {

	private static final Logger log = LoggerFactory.getLogger("io.boards.migrations");

	private final Library library;

	private final Tenancy tenancy;

	private final Warnings warnings = new Warnings();

	Tenants(Library library, Tenancy tenancy) {
		this.library = library;
		this.tenancy = tenancy;
	}

	/**
	 * The tenants that there are now.
	 * @return their schemas, each once
	 */
	public List<String> schemas() {
		Set<String> schemas = new LinkedHashSet<>(this.tenancy.schemas().schemas());
		schemas.forEach((schema) -> new Tenant(schema, true));
		return List.copyOf(schemas);
	}

	/**
	 * One of them.
	 * @param schema its schema
	 * @return its migrations
	 * @throws UnknownTenantException where it is none of them
	 */
	public Migrations named(String schema) {
		List<String> known = schemas();
		if (!known.contains(schema)) {
			throw new UnknownTenantException(schema, known);
		}
		return of(new Tenant(schema, true));
	}

	private Migrations of(Tenant tenant) {
		return new Migrations(this.library.of(tenant));
	}

	/**
	 * Upgrades all to the one head.
	 * @return what was done for each
	 */
	public TenantResults<RunReport> upgrade() {
		return upgrade("head", RunListener.NONE);
	}

	/**
	 * Runs the upgrades of a revision and of all it needs, as far as they are not
	 * applied.
	 * @param target where to go, such as {@code head}, an id or {@code +1}
	 * @param listener hears how it goes on where there is something to do; its
	 * {@link RunListener#ofTenant} is asked for each tenant
	 * @return what was done for each
	 */
	public TenantResults<RunReport> upgrade(String target, RunListener listener) {
		return round((there, schema, answered) -> {
			Optional<RunReport> report = answered.idle((graph, applied) -> graph.upgrade(target, applied));
			report.ifPresent((idle) -> this.warnings.add(answered.check(), schema));
			return report;
		}, (there, schema) -> there.upgrade(target, listener.ofTenant(schema)));
	}

	/**
	 * Runs the downgrades of what was applied on top of a revision.
	 * @param target where to go, such as {@code base}, an id or {@code -1}
	 * @param listener hears how it goes on; its {@link RunListener#ofTenant} is asked for
	 * each tenant
	 * @return what was done for each
	 */
	public TenantResults<RunReport> downgrade(String target, RunListener listener) {
		return alone((there, schema) -> there.downgrade(target, listener.ofTenant(schema)));
	}

	/**
	 * Makes revisions and all they need the applied set, without running anything.
	 * @param targets one or more targets, such as {@code head} or ids
	 * @return what was changed for each
	 */
	public TenantResults<StampReport> stamp(String... targets) {
		return alone((there, schema) -> there.stamp(targets));
	}

	/**
	 * Forgets what is applied, and makes revisions and all they need the applied set,
	 * without running anything.
	 * @param targets one or more targets, such as {@code head} or ids
	 * @return what was changed for each
	 */
	public TenantResults<StampReport> stampAnew(String... targets) {
		return alone((there, schema) -> there.stampAnew(targets));
	}

	/**
	 * Compares what the entities want with what each tenant has; changes nothing.
	 * @return the differences
	 */
	public TenantResults<Drift> check() {
		return new Tenants(this.library.withModelReadOnce(), this.tenancy).alone((there, schema) -> there.check());
	}

	/**
	 * Where the tenants stand.
	 * @return where each of them does
	 */
	public TenantResults<TenantStanding> standings() {
		return round((there, schema, answered) -> Optional.of(there.status(answered.standing()).standing()),
				(there, schema) -> there.status().standing());
	}

	/**
	 * Sees that each tenant is where the application wants it, without changing it.
	 * @return where each of them stands; one that is behind has failed
	 */
	public TenantResults<TenantStanding> requireUpToDate() {
		return checked(Status::requireNothingPending);
	}

	/**
	 * Waits until somebody else has applied all revisions for all tenants, such as a job.
	 * It only reads, and keeps no connection in between. Who fails otherwise than by
	 * being behind ends the waiting.
	 * @param limit how long to wait
	 * @return where each of them stands then; one that is still behind has failed
	 */
	public TenantResults<TenantStanding> awaitUpToDate(Duration limit) {
		TenantResults<TenantStanding> last = Awaiting.answer(() -> checked((status) -> status),
				(now) -> !now.failed().isEmpty() || behind(now).isEmpty(),
				(now, waited) -> log.info("Waiting for revisions to be applied to {}, for {} s of {} s",
						Warnings.names(behind(now)), waited.toSeconds(), limit.toSeconds()),
				limit);
		return checked(
				last.failed().isEmpty() ? (status) -> status.requireArrived(limit) : Status::requireNothingPending);
	}

	private static List<String> behind(TenantResults<TenantStanding> now) {
		return now.values()
			.entrySet()
			.stream()
			.filter((each) -> !each.getValue().pending().isEmpty())
			.map(Map.Entry::getKey)
			.toList();
	}

	private TenantResults<TenantStanding> checked(UnaryOperator<Status> require) {
		return round((there, schema, answered) -> {
			this.warnings.add(answered.check(), schema);
			return Optional.of(require.apply(there.status(answered.standing())).standing());
		}, (there, schema) -> require.apply(there.library().here().checked()).standing());
	}

	/**
	 * What is applied for one tenant or another.
	 * @return the ids of revisions
	 */
	Set<String> applied() {
		Set<String> applied = new HashSet<>();
		TenantResults<Set<String>> sets = round((there, schema, answered) -> Optional.of(ids(answered.standing())),
				(there, schema) -> there.library().applied());
		sets.requireAll().values().values().forEach(applied::addAll);
		return applied;
	}

	private static Set<String> ids(Standing standing) {
		return standing.applied().stream().map(AppliedRevision::revision).collect(Collectors.toSet());
	}

	private <T> TenantResults<T> alone(TenantRound.Alone<T> task) {
		return round((there, schema, answered) -> Optional.empty(), task);
	}

	private <T> TenantResults<T> round(TenantRound.Together<T> together, TenantRound.Alone<T> alone) {
		try {
			return new TenantRound<T>(this.library, this.tenancy.parallel()).run(schemas(), together, alone);
		}
		finally {
			this.warnings.tell();
		}
	}

}
