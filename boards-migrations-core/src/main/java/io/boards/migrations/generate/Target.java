package io.boards.migrations.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.boards.migrations.schema.ColumnName;
import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.MaterializedView;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.Table;
import io.boards.migrations.schema.View;
import io.boards.migrations.sql.Quoting;

/**
 * What a database shall hold in the end: what is wanted, under the names that are there
 * where nobody asked for others, and all that a wanted schema never speaks of.
 */
final class Target {

	private final Schema there;

	private final Wanted wanted;

	private final Map<QualifiedName, Table> tables = new HashMap<>();

	private final Map<QualifiedName, List<Index>> indexes = new HashMap<>();

	private Target(Schema there, Wanted wanted) {
		this.there = there;
		this.wanted = wanted;
		there.tables().forEach((table) -> this.tables.put(table.name(), table));
		there.indexes()
			.forEach((index) -> this.indexes.computeIfAbsent(index.table(), (key) -> new ArrayList<>()).add(index));
	}

	/**
	 * Puts a target together.
	 * @param there what the database holds
	 * @param wanted what is wanted, as it was written
	 * @param written the same as PostgreSQL writes it, without foreign keys
	 * @return the target
	 */
	static Schema of(Schema there, Wanted wanted, Schema written) {
		return new Target(there, wanted).assemble(written);
	}

	private Schema assemble(Schema written) {
		Map<QualifiedName, Table> asWritten = new HashMap<>();
		this.wanted.schema().tables().forEach((table) -> asWritten.put(table.name(), table));
		Schema.Builder target = written.toBuilder();
		target.names.clear();
		Set<String> names = new LinkedHashSet<>(this.wanted.schema().names());
		names.addAll(this.there.names());
		target.names.addAll(names);
		target.tables.replaceAll((table) -> {
			Table wish = asWritten.get(table.name());
			return (wish != null) ? table(table, wish) : table;
		});
		target.indexes.replaceAll(this::index);
		target.views.replaceAll(this::view);
		keepTheRest(target);
		return target.build();
	}

	/**
	 * Foreign keys have no text that PostgreSQL would write otherwise; exclusion
	 * constraints can be asked for by nobody, so they stay.
	 */
	private Table table(Table table, Table wish) {
		List<Constraint> constraints = new ArrayList<>(table.constraints());
		for (Constraint each : wish.constraints()) {
			if (each instanceof ForeignKey key) {
				constraints.add(withColumns(key));
			}
		}
		Table before = this.tables.get(table.name());
		List<Constraint> there = (before != null) ? before.constraints() : List.of();
		List<Constraint> free = new ArrayList<>(there);
		free.removeAll(constraints);
		Set<String> openNames = this.wanted.openNames(table.name());
		constraints.replaceAll((each) -> openNames.contains(String.valueOf(each.name())) ? asThere(each, free) : each);
		if (constraints.stream().noneMatch(Exclude.class::isInstance)) {
			there.stream().filter(Exclude.class::isInstance).forEach(constraints::add);
		}
		Table target = new Table(table.name(), table.columns(), constraints, table.comment());
		// The very same is seen to be so at a glance.
		return (before != null && before.holdsTheSameAs(target)) ? before : target;
	}

	/**
	 * A constraint that nobody gave a name, under the name that one has which says the
	 * same.
	 */
	private static Constraint asThere(Constraint constraint, List<Constraint> free) {
		for (Constraint each : free) {
			String name = each.name();
			if (name != null && Nameless.areAlike(each, constraint)) {
				free.remove(each);
				return Nameless.named(constraint, name);
			}
		}
		return constraint;
	}

	private Index index(Index index) {
		if (!this.wanted.openNames(index.table()).contains(index.name())) {
			return index;
		}
		return this.indexes.getOrDefault(index.table(), List.of())
			.stream()
			.filter((each) -> Nameless.areAlike(each, index))
			.findFirst()
			.map((each) -> Nameless.named(index, each.name()))
			.orElse(index);
	}

	/** Entities cannot ask for parameters, such as {@code security_invoker}. */
	private View view(View view) {
		return this.there.views()
			.stream()
			.filter((each) -> each.name().equals(view.name()) && view.parameters().isEmpty())
			.findFirst()
			.map((each) -> new View(view.name(), view.query(), each.parameters()))
			.orElse(view);
	}

	/** A key that names no columns means the primary key. */
	private ForeignKey withColumns(ForeignKey key) {
		if (!key.targetColumns().isEmpty()) {
			return key;
		}
		List<String> columns = this.wanted.schema()
			.tables()
			.stream()
			.filter((table) -> table.name().equals(key.target()))
			.findFirst()
			.or(() -> Optional.ofNullable(this.tables.get(key.target())))
			.map(Target::primaryKey)
			.orElse(List.of());
		return new ForeignKey(key.name(), key.columns(), key.target(), columns, key.match(), key.onUpdate(),
				key.onDelete(), key.onDeleteColumns(), key.deferral(), key.validated());
	}

	private static List<String> primaryKey(Table table) {
		return table.constraints()
			.stream()
			.filter(PrimaryKey.class::isInstance)
			.map(PrimaryKey.class::cast)
			.findFirst()
			.map(PrimaryKey::columns)
			.orElse(List.of());
	}

	/**
	 * What no wanted schema speaks of stays: functions, triggers, policies, extensions,
	 * views that are not wanted. What belongs to a table that goes, goes with it.
	 */
	private void keepTheRest(Schema.Builder target) {
		Set<QualifiedName> kept = new HashSet<>();
		target.tables.forEach((table) -> kept.add(table.name()));
		Predicate<QualifiedName> stays = (table) -> kept.contains(table) || !this.tables.containsKey(table);
		target.extensions.addAll(this.there.extensions());
		target.functions.addAll(this.there.functions());
		target.triggers.addAll(this.there.triggers().stream().filter((each) -> stays.test(each.table())).toList());
		target.rowSecurity
			.addAll(this.there.rowSecurity().stream().filter((each) -> stays.test(each.table())).toList());
		target.policies.addAll(this.there.policies().stream().filter((each) -> stays.test(each.table())).toList());
		Set<QualifiedName> taken = new HashSet<>(kept);
		target.views.forEach((view) -> taken.add(view.name()));
		target.materializedViews
			.addAll(this.there.materializedViews().stream().filter((view) -> !taken.contains(view.name())).toList());
		for (MaterializedView view : target.materializedViews) {
			target.indexes.addAll(this.indexes.getOrDefault(view.name(), List.of()));
		}
		this.there.views().stream().filter((view) -> !taken.contains(view.name())).forEach(target.views::add);
		keepTypes(target);
		keepSequences(target);
	}

	/** A type that no table uses any more goes; one that none ever used is not ours. */
	private void keepTypes(Schema.Builder target) {
		if (this.there.enums().isEmpty() && this.there.composites().isEmpty()) {
			return;
		}
		Set<QualifiedName> types = new HashSet<>();
		target.enums.forEach((type) -> types.add(type.name()));
		target.composites.forEach((type) -> types.add(type.name()));
		Set<String> left = new HashSet<>(used(this.there.tables(), this.there.composites()));
		left.removeAll(used(target.tables, this.there.composites()));
		Predicate<QualifiedName> stays = (type) -> !types.contains(type) && !left.contains(Quoting.name(type));
		this.there.enums().stream().filter((type) -> stays.test(type.name())).forEach(target.enums::add);
		this.there.composites().stream().filter((type) -> stays.test(type.name())).forEach(target.composites::add);
	}

	/** The types of columns, and those that these consist of. */
	private static Set<String> used(List<Table> tables, List<CompositeType> composites) {
		Set<String> used = new HashSet<>();
		tables.forEach((table) -> table.columns().forEach((column) -> used.add(element(column.type()))));
		int before = 0;
		while (before < used.size()) {
			before = used.size();
			composites.stream()
				.filter((type) -> used.contains(Quoting.name(type.name())))
				.forEach((type) -> type.attributes().forEach((each) -> used.add(element(each.type()))));
		}
		return used;
	}

	private static String element(String type) {
		return type.replace("[]", "");
	}

	/** A sequence that a column owns goes with it; others are dropped like tables. */
	private void keepSequences(Schema.Builder target) {
		Set<QualifiedName> sequences = new HashSet<>();
		target.sequences.forEach((each) -> sequences.add(each.name()));
		for (Sequence each : this.there.sequences()) {
			ColumnName owner = each.ownedBy();
			if (!sequences.contains(each.name()) && owner != null && !this.tables.containsKey(owner.table())) {
				target.sequences.add(each);
			}
		}
	}

}
