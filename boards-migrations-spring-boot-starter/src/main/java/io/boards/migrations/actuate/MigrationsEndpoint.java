package io.boards.migrations.actuate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.boards.migrations.Migrations;
import io.boards.migrations.Status;
import io.boards.migrations.actuate.MigrationsDescriptor.ContextDescriptor;
import io.boards.migrations.actuate.MigrationsDescriptor.HistoryDescriptor;
import io.boards.migrations.actuate.MigrationsDescriptor.StatusDescriptor;
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
			Map<String, StatusDescriptor> beans = new LinkedHashMap<>();
			each.getBeansOfType(Migrations.class)
				.forEach((name, migrations) -> beans.put(name, StatusDescriptor.of(migrations.status())));
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
	 * or the id of a revision
	 * @param instance the name of one {@link Migrations} bean
	 * @return a list of ids or of revisions, one revision, or null where there is none
	 */
	@ReadOperation
	// A native image keeps what operations say that they answer; this one does not.
	@RegisterReflectionForBinding({ HistoryDescriptor.class, RevisionDescriptor.class })
	public @Nullable Object part(@Selector String selector, @Nullable String instance) {
		Collection<Migrations> beans = beans(instance);
		if (beans.isEmpty() && instance != null) {
			return null;
		}
		return switch (selector) {
			case "current" -> all(beans, Status::current);
			case "heads" -> all(beans, Status::heads);
			case "pending" -> all(beans, Status::pending);
			case "history" -> new Part<>(all(beans, Status::history).stream().map(HistoryDescriptor::of).toList());
			default -> revision(beans, selector).orElse(null);
		};
	}

	private static <T> Part<T> all(Collection<Migrations> beans, Function<Status, List<T>> part) {
		return new Part<>(beans.stream().map(Migrations::status).map(part).flatMap(List::stream).toList());
	}

	private static Optional<RevisionDescriptor> revision(Collection<Migrations> beans, String id) {
		return beans.stream()
			.map((migrations) -> migrations.show(id))
			.flatMap(Optional::stream)
			.findFirst()
			.map(RevisionDescriptor::of);
	}

	private Collection<Migrations> beans(@Nullable String instance) {
		Map<Migrations, String> beans = new LinkedHashMap<>();
		for (ApplicationContext each = this.context; each != null; each = each.getParent()) {
			each.getBeansOfType(Migrations.class).forEach((name, migrations) -> beans.put(migrations, name));
		}
		beans.values().removeIf((name) -> instance != null && !name.equals(instance));
		return beans.keySet();
	}

}
