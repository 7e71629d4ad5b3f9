package io.boards.migrations.naming;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.schema.Unique;

/**
 * The naming of all that one schema leaves open. Names that are given come first; then
 * tables in their order and in each what PostgreSQL names first: checks, keys, exclusion
 * constraints; then foreign keys, then indexes.
 */
final class Naming {

	private static final List<Class<? extends Constraint>> WITH_TABLE = List.of(Check.class, PrimaryKey.class,
			Unique.class, Exclude.class);

	private final NamingConvention convention;

	private final Schema model;

	private final Set<QualifiedName> unnamed;

	private final TakenNames taken = new TakenNames();

	private final Map<Constraint, String> chosen = new IdentityHashMap<>();

	Naming(NamingConvention convention, Schema model, Set<QualifiedName> unnamed) {
		this.convention = convention;
		this.model = model;
		this.unnamed = unnamed;
	}

	Schema named() {
		takeRelations();
		for (Table table : this.model.tables()) {
			table.constraints().forEach((constraint) -> take(table, constraint));
		}
		for (Table table : this.model.tables()) {
			WITH_TABLE.forEach((type) -> choose(table, type));
		}
		this.model.tables().forEach((table) -> choose(table, ForeignKey.class));
		Schema.Builder builder = this.model.toBuilder();
		builder.tables.replaceAll(this::withNames);
		builder.indexes.replaceAll((index) -> isUnnamed(index) ? withName(index) : index);
		return builder.build();
	}

	private void takeRelations() {
		for (Table table : this.model.tables()) {
			this.taken.relation(table.name(), () -> "table " + table.name());
			table.columns().forEach((column) -> takeSequence(table.name(), column));
		}
		this.model.sequences().forEach((one) -> this.taken.relation(one.name(), () -> "sequence " + one.name()));
		this.model.views().forEach((one) -> this.taken.relation(one.name(), () -> "view " + one.name()));
		this.model.materializedViews().forEach((one) -> this.taken.relation(one.name(), () -> "view " + one.name()));
		this.model.composites().forEach((one) -> this.taken.relation(one.name(), () -> "type " + one.name()));
		for (Index index : this.model.indexes()) {
			QualifiedName name = index.qualifiedName();
			if (!this.unnamed.contains(name)) {
				this.taken.relation(name, () -> Wanted.of(index, this.convention).description().get());
			}
		}
	}

	private void takeSequence(QualifiedName table, Column column) {
		if (column.identity() != null) {
			this.taken.relation(table.sibling(ObjectName.of(table.name(), column.name(), "seq")),
					() -> "sequence of the column " + table + "." + column.name());
		}
	}

	private void take(Table table, Constraint constraint) {
		String name = constraint.name();
		if (name != null) {
			Wanted wanted = constraint.accept(new Wanted.OfConstraint(this.convention, table));
			this.taken.take(table.name(), name, wanted.kind(), wanted.description());
		}
	}

	private void choose(Table table, Class<? extends Constraint> type) {
		for (Constraint constraint : table.constraints()) {
			if (constraint.name() == null && type.isInstance(constraint)) {
				this.chosen.put(constraint, choose(constraint.accept(new Wanted.OfConstraint(this.convention, table))));
			}
		}
	}

	private String choose(Wanted wanted) {
		String name = this.taken.choose(wanted.table(), wanted.middle(), wanted.label(), wanted.kind());
		String template = wanted.template();
		if (template != null) {
			Map<String, String> tokens = wanted.tokens();
			tokens.put("constraint", name);
			name = NameTemplate.fill(template, tokens);
			String owner = this.taken.owner(wanted.table(), name, wanted.kind());
			if (owner != null) {
				throw new NameCollisionException(name, owner, wanted.description().get());
			}
		}
		this.taken.take(wanted.table(), name, wanted.kind(), wanted.description());
		return name;
	}

	private boolean isUnnamed(Index index) {
		return this.unnamed.contains(index.qualifiedName());
	}

	private Table withNames(Table table) {
		List<Constraint> constraints = table.constraints().stream().map(this::withName).toList();
		return new Table(table.name(), table.columns(), constraints, table.comment());
	}

	private Constraint withName(Constraint constraint) {
		String name = this.chosen.get(constraint);
		return (name != null) ? constraint.accept(new WithName(name)) : constraint;
	}

	private Index withName(Index index) {
		String name = choose(Wanted.of(index, this.convention));
		return new Index(index.table(), name, index.method(), index.keys(), index.include(), index.unique(),
				index.nullsNotDistinct(), index.parameters(), index.where());
	}

}
