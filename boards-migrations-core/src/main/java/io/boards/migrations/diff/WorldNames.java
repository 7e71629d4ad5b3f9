package io.boards.migrations.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;

/**
 * What has which name in a schema.
 */
final class WorldNames {

	private final Map<QualifiedName, Set<Thing>> named = new HashMap<>();

	private final Set<QualifiedName> relations = new HashSet<>();

	private final Set<QualifiedName> constraints = new HashSet<>();

	WorldNames(Schema schema) {
		for (Table table : schema.tables()) {
			name(Kind.RELATION, table.name());
			table.constraints().forEach((constraint) -> take(table, constraint));
		}
		schema.enums().forEach((type) -> name(Kind.TYPE, type.name()));
		schema.composites().forEach((type) -> name(Kind.TYPE, type.name()));
		schema.views().forEach((view) -> name(Kind.RELATION, view.name()));
		schema.materializedViews().forEach((view) -> name(Kind.RELATION, view.name()));
		schema.sequences().forEach((sequence) -> name(Kind.SEQUENCE, sequence.name()));
		this.relations.addAll(this.named.keySet());
		for (Index index : schema.indexes()) {
			this.relations.add(index.qualifiedName());
		}
		schema.functions().forEach((function) -> name(Kind.FUNCTION, FunctionKind.name(function)));
	}

	private void take(Table table, Constraint constraint) {
		String name = constraint.name();
		if (name != null) {
			this.constraints.add(table.name().sibling(name));
			if (!(constraint instanceof Check || constraint instanceof ForeignKey)) {
				this.relations.add(table.name().sibling(name));
			}
		}
	}

	private void name(Kind kind, QualifiedName name) {
		this.named.computeIfAbsent(name, (key) -> new LinkedHashSet<>()).add(Thing.of(kind, name));
	}

	/** Types, relations, sequences and functions of a name. */
	Set<Thing> of(QualifiedName name) {
		return this.named.getOrDefault(name, Set.of());
	}

	/** Whether a new relation or type cannot have a name. */
	boolean hasRelation(QualifiedName name) {
		return this.relations.contains(name);
	}

	/** Whether nothing new can have a name, an index and a constraint included. */
	boolean isTaken(QualifiedName name) {
		return this.relations.contains(name) || this.constraints.contains(name);
	}

}
