package io.boards.migrations.catalog;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.boards.migrations.catalog.Relations.Relation;
import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.MaterializedView;
import io.boards.migrations.schema.RowSecurity;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.schema.View;

/**
 * Puts the answers together.
 */
final class Assembly {

	private final CatalogScope scope;

	private final Map<Question, List<Row>> answers;

	private final Relations relations;

	private final Counts unmodelled = new Counts();

	Assembly(CatalogScope scope, Map<Question, List<Row>> answers) {
		this.scope = scope;
		this.answers = answers;
		this.relations = Relations.of(to(Question.RELATIONS), scope);
	}

	private List<Row> to(Question question) {
		return this.answers.getOrDefault(question, List.of());
	}

	Catalog catalog(List<String> schemas, Server server) {
		Schema.Builder builder = Schema.builder();
		builder.names.addAll(schemas);
		builder.extensions.addAll(Extensions.of(to(Question.EXTENSIONS), this.scope));
		builder.enums.addAll(Enums.of(to(Question.ENUMS)));
		addTables(builder);
		addViews(builder);
		addCode(builder);
		Unmodelled.count(to(Question.UNMODELLED), this.scope, this.unmodelled);
		return new Catalog(builder.build(), this.relations.partitioned(), this.unmodelled.byKind(), server.version());
	}

	private void addTables(Schema.Builder builder) {
		Sequences sequences = new Sequences(to(Question.SEQUENCES), this.relations, this.scope);
		builder.sequences.addAll(sequences.standing());
		IndexParts parts = new IndexParts(to(Question.INDEX_KEYS));
		Columns columns = new Columns(to(Question.COLUMNS), sequences);
		Constraints constraints = new Constraints(to(Question.CONSTRAINTS), this.relations, parts, this.unmodelled);
		this.relations.ofKind('c')
			.map((type) -> new CompositeType(type.name(), columns.attributes(type.id())))
			.forEach(builder.composites::add);
		this.relations.ofKind('r')
			.map((table) -> new Table(table.name(), columns.of(table.id()), constraints.of(table.id()),
					table.comment()))
			.forEach(builder.tables::add);
		this.relations.ofKind('r')
			.filter((table) -> table.secured() || table.forced())
			.map((table) -> new RowSecurity(table.name(), table.secured(), table.forced()))
			.forEach(builder.rowSecurity::add);
		builder.indexes.addAll(Indexes.of(to(Question.INDEXES), this.relations, parts, this.unmodelled));
	}

	private void addViews(Schema.Builder builder) {
		this.relations.ofKind('v').forEach((view) -> {
			String query = query(view);
			if (!query.isEmpty()) {
				builder.views.add(new View(view.name(), query, view.parameters()));
			}
		});
		this.relations.ofKind('m').forEach((view) -> {
			String query = query(view);
			if (!query.isEmpty()) {
				builder.materializedViews.add(new MaterializedView(view.name(), query, view.populated()));
			}
		});
	}

	/** Nothing where it was dropped a moment ago. */
	private static String query(Relation view) {
		String query = Objects.requireNonNullElse(view.query(), "");
		return query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
	}

	private void addCode(Schema.Builder builder) {
		Routines routines = Routines.of(to(Question.ROUTINES));
		builder.functions.addAll(routines.functions());
		builder.triggers.addAll(Triggers.of(to(Question.TRIGGERS), this.relations));
		builder.policies.addAll(Policies.of(to(Question.POLICIES), this.relations));
		builder.dependencies.addAll(Dependencies.of(to(Question.DEPENDENCIES), this.relations, routines));
	}

}
