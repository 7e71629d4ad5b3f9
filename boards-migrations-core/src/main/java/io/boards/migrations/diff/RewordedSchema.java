package io.boards.migrations.diff;

import java.util.List;

import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.ColumnName;
import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.CompositeType.Attribute;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Dependency;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.Function;
import io.boards.migrations.schema.Generated;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.IndexKey;
import io.boards.migrations.schema.MaterializedView;
import io.boards.migrations.schema.Policy;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.RowSecurity;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.Table;
import io.boards.migrations.schema.Trigger;
import io.boards.migrations.schema.View;

/**
 * A schema as PostgreSQL would describe it after objects in it got other names.
 * <p>
 * The queries of views and the bodies of functions stay as they are, but for the names of
 * types: PostgreSQL gives what they use an alias, so that their own columns keep their
 * names.
 */
final class RewordedSchema {

	private final Rewording words;

	private RewordedSchema(Rewording words) {
		this.words = words;
	}

	static Schema of(Schema schema, Rewording words) {
		RewordedSchema reworded = new RewordedSchema(words);
		Schema.Builder builder = schema.toBuilder();
		builder.enums.replaceAll(reworded::type);
		builder.composites.replaceAll(reworded::type);
		builder.functions.replaceAll(reworded::function);
		builder.views.replaceAll((view) -> new View(view.name(), words.casts(view.query()), view.parameters()));
		builder.materializedViews
			.replaceAll((view) -> new MaterializedView(view.name(), words.casts(view.query()), view.withData()));
		builder.sequences.replaceAll(reworded::sequence);
		builder.tables.replaceAll(reworded::table);
		builder.indexes.replaceAll(reworded::index);
		builder.triggers.replaceAll(reworded::trigger);
		builder.rowSecurity.replaceAll(
				(security) -> new RowSecurity(words.relation(security.table()), security.enabled(), security.forced()));
		builder.policies.replaceAll(reworded::policy);
		builder.dependencies.replaceAll(reworded::dependency);
		return builder.build();
	}

	private EnumType type(EnumType type) {
		return new EnumType(this.words.type(type.name()),
				type.values().stream().map((value) -> this.words.value(type.name(), value)).toList());
	}

	private CompositeType type(CompositeType type) {
		List<Attribute> attributes = type.attributes()
			.stream()
			.map((attribute) -> new Attribute(attribute.name(), this.words.types(attribute.type())))
			.toList();
		return new CompositeType(this.words.type(type.name()), attributes);
	}

	/** A body that is a string is nothing that PostgreSQL reads. */
	private Function function(Function function) {
		int body = FunctionKind.body(function);
		int end = (body >= 0) ? body : function.definition().length();
		return new Function(this.words.types(function.signature()),
				this.words.types(function.definition().substring(0, end)) + function.definition().substring(end));
	}

	private Sequence sequence(Sequence sequence) {
		ColumnName owner = sequence.ownedBy();
		ColumnName reworded = (owner == null) ? null
				: new ColumnName(this.words.relation(owner.table()), this.words.column(owner.table(), owner.column()));
		return new Sequence(this.words.relation(sequence.name()), sequence.type(), sequence.options(), reworded);
	}

	private Table table(Table table) {
		QualifiedName before = table.name();
		List<Column> columns = table.columns().stream().map((column) -> column(before, column)).toList();
		List<Constraint> constraints = table.constraints()
			.stream()
			.map((constraint) -> constraint.accept(new RewordedConstraint(before, this.words)))
			.toList();
		return new Table(this.words.relation(before), columns, constraints, table.comment());
	}

	private Column column(QualifiedName table, Column column) {
		Generated before = column.generated();
		Generated after = (before == null) ? null
				: new Generated(this.words.expression(table, before.expression()), before.storage());
		return new Column(this.words.column(table, column.name()), this.words.types(column.type()), column.nullable(),
				this.words.optional(table, column.defaultExpression()), column.identity(), after, column.collation(),
				column.comment());
	}

	private Index index(Index index) {
		List<IndexKey> keys = index.keys().stream().map((key) -> key(index.table(), key, this.words)).toList();
		return new Index(this.words.relation(index.table()), index.name(), index.method(), keys,
				this.words.columns(index.table(), index.include()), index.unique(), index.nullsNotDistinct(),
				index.parameters(), this.words.optional(index.table(), index.where()));
	}

	static IndexKey key(QualifiedName table, IndexKey key, Rewording words) {
		String column = key.column();
		return new IndexKey((column != null) ? words.column(table, column) : null,
				words.optional(table, key.expression()), key.collation(), key.operatorClass(), key.descending(),
				key.nulls());
	}

	private Trigger trigger(Trigger trigger) {
		return new Trigger(this.words.relation(trigger.table()), trigger.name(),
				this.words.expression(trigger.table(), trigger.definition()));
	}

	private Policy policy(Policy policy) {
		return new Policy(this.words.relation(policy.table()), policy.name(), policy.permissive(), policy.command(),
				policy.roles(), this.words.optional(policy.table(), policy.using()),
				this.words.optional(policy.table(), policy.check()));
	}

	private Dependency dependency(Dependency dependency) {
		String part = dependency.part();
		String column = dependency.column();
		return new Dependency(dependency.kind(), this.words.relation(dependency.name()),
				(part != null) ? part(dependency, part) : null, this.words.relation(dependency.on()),
				(column != null) ? this.words.column(dependency.on(), column) : null);
	}

	private String part(Dependency dependency, String part) {
		return switch (dependency.kind()) {
			case GENERATED_COLUMN -> this.words.column(dependency.name(), part);
			case FUNCTION -> this.words.types(part);
			default -> part;
		};
	}

}
