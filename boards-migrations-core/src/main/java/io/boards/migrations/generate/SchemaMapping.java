package io.boards.migrations.generate;

import java.util.function.UnaryOperator;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.ColumnName;
import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Generated;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.IndexKey;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.Table;
import io.boards.migrations.schema.Unique;
import io.boards.migrations.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Moves a wanted schema to other schemas of the database.
 *
 * @param name maps the name of a schema; of null where none is given
 * @param text maps types and expressions
 */
record SchemaMapping(UnaryOperator<@Nullable String> name, UnaryOperator<String> text) {

	Schema map(Schema schema) {
		Schema.Builder builder = Schema.builder();
		schema.names().forEach((each) -> builder.names.add(String.valueOf(this.name.apply(each))));
		schema.enums().forEach((each) -> builder.enums.add(new EnumType(map(each.name()), each.values())));
		schema.composites().forEach((each) -> builder.composites.add(map(each)));
		schema.sequences().forEach((each) -> builder.sequences.add(map(each)));
		schema.tables().forEach((each) -> builder.tables.add(map(each)));
		schema.indexes().forEach((each) -> builder.indexes.add(map(each)));
		schema.views()
			.forEach((each) -> builder.views
				.add(new View(map(each.name()), this.text.apply(each.query()), each.parameters())));
		return builder.build();
	}

	QualifiedName map(QualifiedName each) {
		return each.in(this.name.apply(each.schema()));
	}

	private CompositeType map(CompositeType type) {
		return new CompositeType(map(type.name()),
				type.attributes()
					.stream()
					.map((each) -> new CompositeType.Attribute(each.name(), this.text.apply(each.type())))
					.toList());
	}

	private Sequence map(Sequence sequence) {
		ColumnName owner = sequence.ownedBy();
		return new Sequence(map(sequence.name()), sequence.type(), sequence.options(),
				(owner != null) ? new ColumnName(map(owner.table()), owner.column()) : null);
	}

	Table map(Table table) {
		return new Table(map(table.name()), table.columns().stream().map(this::map).toList(),
				table.constraints().stream().map(this::map).toList(), table.comment());
	}

	private Column map(Column column) {
		Generated generated = column.generated();
		return new Column(column.name(), this.text.apply(column.type()), column.nullable(),
				optional(column.defaultExpression()), column.identity(), (generated != null)
						? new Generated(this.text.apply(generated.expression()), generated.storage()) : null,
				column.collation(), column.comment());
	}

	private Constraint map(Constraint constraint) {
		return constraint.accept(new Constraint.Visitor<>() {

			@Override
			public Constraint visit(PrimaryKey key) {
				return key;
			}

			@Override
			public Constraint visit(Unique unique) {
				return unique;
			}

			@Override
			public Constraint visit(ForeignKey key) {
				return new ForeignKey(key.name(), key.columns(), map(key.target()), key.targetColumns(), key.match(),
						key.onUpdate(), key.onDelete(), key.onDeleteColumns(), key.deferral(), key.validated());
			}

			@Override
			public Constraint visit(Check check) {
				return new Check(check.name(), SchemaMapping.this.text.apply(check.expression()), check.inherited(),
						check.validated());
			}

			@Override
			public Constraint visit(Exclude exclude) {
				return new Exclude(exclude.name(), exclude.method(),
						exclude.elements()
							.stream()
							.map((each) -> new Exclude.Element(map(each.key()), each.operator()))
							.toList(),
						exclude.include(), optional(exclude.where()), exclude.deferral());
			}

		});
	}

	Index map(Index index) {
		return new Index(map(index.table()), index.name(), index.method(),
				index.keys().stream().map(this::map).toList(), index.include(), index.unique(),
				index.nullsNotDistinct(), index.parameters(), optional(index.where()));
	}

	private IndexKey map(IndexKey key) {
		return new IndexKey(key.column(), optional(key.expression()), key.collation(), optional(key.operatorClass()),
				key.descending(), key.nulls());
	}

	private @Nullable String optional(@Nullable String sql) {
		return (sql != null) ? this.text.apply(sql) : null;
	}

}
