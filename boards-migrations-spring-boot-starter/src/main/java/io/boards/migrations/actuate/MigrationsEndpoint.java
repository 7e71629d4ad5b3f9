package io.boards.migrations.actuate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.boards.migrations.Migrations;
import io.boards.migrations.Status;
import io.boards.migrations.actuate.MigrationsDescriptor.ContextDescriptor;
import io.boards.migrations.actuate.MigrationsDescriptor.EntryDescriptor;
import io.boards.migrations.actuate.MigrationsDescriptor.HistoryDescriptor;
import io.boards.migrations.actuate.MigrationsDescriptor.StatusDescriptor;
import io.boards.migrations.actuate.MigrationsDescriptor.TenantDescriptor;
import io.boards.migrations.actuate.MigrationsDescriptor.TenantsDescriptor;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.context.ApplicationContext;

/**
 * Shows where the databases of an application stand.
 */
@Endpoint(id = "migrations", defaultAccess = Access.READ_ONLY)
public class MigrationsEndpoint {

	private final ApplicationContext context;

	/**
	 * An endpoint that asks for the migrations when it is read: taking them earlier would
	 * make them before their time.
	 * @param context the application
	 */
	public MigrationsEndpoint(ApplicationContext context) {
		this.context = context;
	}

	/**
	 * Everything about each {@link Migrations} bean of the context and its parents.
	 * @return the state of each
	 */
	@ReadOperation
	public MigrationsDescriptor migrations() {
		Map<String, ContextDescriptor> contexts = new LinkedHashMap<>();
		for (ApplicationContext each = this.context; each != null; each = each.getParent()) {
			Map<String, EntryDescriptor> beans = new LinkedHashMap<>();
			each.getBeansOfType(Migrations.class)
				.forEach((name, migrations) -> beans.put(name, migrations.hasTenants()
						? TenantsDescriptor.of(migrations) : StatusDescriptor.of(migrations.status())));
			ApplicationContext parent = each.getParent();
			contexts.put(String.valueOf(each.getId()),
					new ContextDescriptor(beans, (parent != null) ? parent.getId() : null));
		}
		return new MigrationsDescriptor(contexts);
	}

	/**
	 * One part of the state, or one revision; of all databases where there are several
	 * and none is named.
	 * @param selector {@code current}, {@code heads}, {@code pending}, {@code history},
	 * {@code tenants}, or the id of a revision
	 * @param instance the name of one {@link Migrations} bean
	 * @param tenant the schema of a tenant; null for databases without tenants
	 * @return a list of ids, of revisions or of tenants, one revision, or null where
	 * there is none
	 */
	@ReadOperation
	// A native image keeps what operations say that they answer. This one says nothing,
	// and the one above says only that its entries are of one kind or another.
	@RegisterReflectionForBinding({ StatusDescriptor.class, TenantsDescriptor.class, HistoryDescriptor.class,
			RevisionDescriptor.class, TenantDescriptor.class })
	public @Nullable Object part(@Selector String selector, @Nullable String instance, @Nullable String tenant) {
		Map<Migrations, String> beans = beans(instance);
		List<Migrations> asked = asked(beans.keySet(), tenant);
		if (beans.isEmpty() && instance != null || asked.isEmpty() && tenant != null) {
			return null;
		}
		return switch (selector) {
			case "current" -> all(asked, Status::current);
			case "heads" -> new Part<>(beans.keySet().stream().map(Migrations::heads).flatMap(List::stream).toList());
			case "pending" -> all(asked, Status::pending);
			case "history" -> new Part<>(all(asked, Status::history).stream().map(HistoryDescriptor::of).toList());
			case "tenants" -> tenants(beans);
			default -> revision(asked, selector).orElse(null);
		};
	}

	private static Part<TenantDescriptor> tenants(Map<Migrations, String> beans) {
		List<TenantDescriptor> tenants = new ArrayList<>();
		beans.forEach((migrations, bean) -> {
			if (migrations.hasTenants()) {
				migrations.tenants()
					.standings()
					.results()
					.forEach((each) -> tenants.add(TenantDescriptor.of(bean, each)));
			}
		});
		return new Part<>(tenants);
	}

	private static <T> Part<T> all(Collection<Migrations> asked, Function<Status, List<T>> part) {
		return new Part<>(asked.stream().map(Migrations::status).map(part).flatMap(List::stream).toList());
	}

	private static Optional<RevisionDescriptor> revision(Collection<Migrations> asked, String id) {
		return asked.stream()
			.map((migrations) -> migrations.show(id))
			.flatMap(Optional::stream)
			.findFirst()
			.map(RevisionDescriptor::of);
	}

	/** Whoever has tenants is asked for one of them. */
	private static List<Migrations> asked(Collection<Migrations> beans, @Nullable String tenant) {
		if (tenant == null) {
			return beans.stream().filter((each) -> !each.hasTenants()).toList();
		}
		return beans.stream()
			.filter(Migrations::hasTenants)
			.map(Migrations::tenants)
			.filter((tenants) -> tenants.schemas().contains(tenant))
			.map((tenants) -> tenants.named(tenant))
			.toList();
	}

	private Map<Migrations, String> beans(@Nullable String instance) {
		Map<Migrations, String> beans = new LinkedHashMap<>();
		for (ApplicationContext each = this.context; each != null; each = each.getParent()) {
			each.getBeansOfType(Migrations.class).forEach((name, migrations) -> beans.put(migrations, name));
		}
		beans.values().removeIf((name) -> instance != null && !name.equals(instance));
		return beans;
	}

}
