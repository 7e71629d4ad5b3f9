package io.boards.migrations.naming;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.boards.migrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * The names that are no longer free, each with a description of what has it. Relations,
 * which indexes are too, have names of their own in a schema; constraints have in their
 * table, but PostgreSQL chooses names for them that nothing else in the schema has.
 */
final class TakenNames {

	private final Map<QualifiedName, Supplier<String>> relations = new HashMap<>();

	private final Map<QualifiedName, Supplier<String>> constraints = new HashMap<>();

	private final Map<QualifiedName, Map<String, Supplier<String>>> ofTables = new HashMap<>();

	void relation(QualifiedName name, Supplier<String> owner) {
		this.relations.putIfAbsent(name, owner);
	}

	void constraint(QualifiedName table, String name, Supplier<String> owner) {
		this.constraints.putIfAbsent(table.sibling(name), owner);
		this.ofTables.computeIfAbsent(table, (key) -> new HashMap<>()).putIfAbsent(name, owner);
	}

	/**
	 * A name as PostgreSQL chooses it: with 1, 2, … behind it until it is free.
	 * @param table the table whose name comes first
	 * @param middle what follows, if anything
	 * @param label what it ends in
	 * @param kind what must not have the name yet
	 * @return a free name
	 */
	String choose(QualifiedName table, @Nullable String middle, String label, Kind kind) {
		Predicate<QualifiedName> taken = switch (kind) {
			case CONSTRAINT -> this.constraints::containsKey;
			case INDEX -> this.relations::containsKey;
			case CONSTRAINT_WITH_INDEX ->
				(name) -> this.relations.containsKey(name) || this.constraints.containsKey(name);
		};
		String name = ObjectName.of(table.name(), middle, label);
		for (int pass = 1; taken.test(table.sibling(name)); pass++) {
			name = ObjectName.of(table.name(), middle, label + pass);
		}
		return name;
	}

	/**
	 * What already has a name, so that it cannot be given again.
	 * @param table the table of what would get the name
	 * @param name the name
	 * @param kind what would get it
	 * @return a description of what has it, or null where it is free
	 */
	@Nullable String owner(QualifiedName table, String name, Kind kind) {
		Supplier<String> relation = (kind != Kind.CONSTRAINT) ? this.relations.get(table.sibling(name)) : null;
		Supplier<String> constraint = (kind != Kind.INDEX) ? this.ofTables.getOrDefault(table, Map.of()).get(name)
				: null;
		Supplier<String> owner = (relation != null) ? relation : constraint;
		return (owner != null) ? owner.get() : null;
	}

	void take(QualifiedName table, String name, Kind kind, Supplier<String> owner) {
		if (kind != Kind.CONSTRAINT) {
			relation(table.sibling(name), owner);
		}
		if (kind != Kind.INDEX) {
			constraint(table, name, owner);
		}
	}

	/** What a name is for. */
	enum Kind {

		/** A check or a foreign key. */
		CONSTRAINT,

		/** A primary key, unique or exclusion constraint. */
		CONSTRAINT_WITH_INDEX,

		/** An index that stands by itself. */
		INDEX

	}

}
