package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.Dependency;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * One of the two schemas, in which objects can be looked up by name.
 */
final class World {

	private final Schema schema;

	private final Map<QualifiedName, Table> tables = new HashMap<>();

	private final Map<QualifiedName, Map<String, Column>> columns = new HashMap<>();

	private final Map<QualifiedName, EnumType> enums = new HashMap<>();

	private final Map<QualifiedName, CompositeType> composites = new HashMap<>();

	private final Map<QualifiedName, List<Index>> indexes = new HashMap<>();

	/** Made when a name is first looked for: two schemas that are the same need none. */
	private @Nullable WorldNames names;

	private final Map<User, List<Dependency>> dependencies = new HashMap<>();

	/** Most texts are types, which many columns have. */
	private final Map<String, Set<Thing>> mentioned = new HashMap<>();

	/**
	 * What depends on something.
	 */
	private record User(Dependency.Kind kind, QualifiedName name, @Nullable String part) {
	}

	World(Schema schema) {
		this.schema = schema;
		schema.tables().forEach((table) -> this.tables.put(table.name(), table));
		schema.enums().forEach((type) -> this.enums.put(type.name(), type));
		schema.composites().forEach((type) -> this.composites.put(type.name(), type));
		schema.indexes()
			.forEach((index) -> this.indexes.computeIfAbsent(index.table(), (key) -> new ArrayList<>()).add(index));
		for (Dependency dependency : schema.dependencies()) {
			User user = new User(dependency.kind(), dependency.name(), dependency.part());
			this.dependencies.computeIfAbsent(user, (key) -> new ArrayList<>()).add(dependency);
		}
	}

	private WorldNames names() {
		WorldNames known = this.names;
		if (known == null) {
			known = new WorldNames(this.schema);
			this.names = known;
		}
		return known;
	}

	private Map<String, Column> columns(QualifiedName table) {
		Table of = this.tables.get(table);
		return (of == null) ? Map.of() : this.columns.computeIfAbsent(table, (key) -> {
			Map<String, Column> byName = new HashMap<>();
			of.columns().forEach((column) -> byName.put(column.name(), column));
			return byName;
		});
	}

	Schema schema() {
		return this.schema;
	}

	@Nullable Table table(QualifiedName name) {
		return this.tables.get(name);
	}

	@Nullable Column column(QualifiedName table, String name) {
		return columns(table).get(name);
	}

	@Nullable EnumType enumType(QualifiedName name) {
		return this.enums.get(name);
	}

	@Nullable CompositeType composite(QualifiedName name) {
		return this.composites.get(name);
	}

	List<Index> indexes(QualifiedName table) {
		return this.indexes.getOrDefault(table, List.of());
	}

	boolean hasSequence(QualifiedName name) {
		return names().of(name).contains(Thing.of(Kind.SEQUENCE, name));
	}

	/** Whether a new relation or type cannot have a name. */
	boolean hasName(QualifiedName name) {
		return names().hasRelation(name);
	}

	/** Whether nothing new can have a name, an index and a constraint included. */
	boolean isTaken(QualifiedName name) {
		return names().isTaken(name);
	}

	List<Dependency> dependencies(Dependency.Kind kind, QualifiedName name, @Nullable String part) {
		return this.dependencies.getOrDefault(new User(kind, name, part), List.of());
	}

	/**
	 * What SQL text names.
	 * @param sql a type, an expression or a statement; null for none
	 * @return types with the values that are named, relations, sequences and functions
	 */
	Set<Thing> mentioned(@Nullable String sql) {
		return (sql != null) ? new LinkedHashSet<>(this.mentioned.computeIfAbsent(sql, this::find))
				: new LinkedHashSet<>();
	}

	private Set<Thing> find(String sql) {
		Set<Thing> things = new LinkedHashSet<>();
		Mentions mentions = Mentions.in(sql);
		mentions.names().forEach((name) -> things.addAll(names().of(name)));
		for (Mentions.Literal literal : mentions.literals()) {
			if (this.enums.containsKey(literal.type())) {
				things.add(Thing.of(Kind.ENUM_VALUE, literal.type(), literal.value()));
			}
		}
		return things;
	}

	/**
	 * The columns of a table that SQL text names.
	 * @param table the table
	 * @param sql an expression or a statement; null for none
	 * @return names of columns
	 */
	Set<String> columnsIn(QualifiedName table, @Nullable String sql) {
		Set<String> names = new HashSet<>();
		if (sql != null) {
			names.addAll(Mentions.in(sql).words());
			names.retainAll(columns(table).keySet());
		}
		return names;
	}

}
