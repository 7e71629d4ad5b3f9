package io.boards.migrations.generate;

import java.util.List;
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
 * @param collation maps the name of a collation, which no wanted schema makes
 */
record SchemaMapping(UnaryOperator<@Nullable String> name, UnaryOperator<String> text,
		UnaryOperator<QualifiedName> collation) {

	private static final UnaryOperator<String> SAME_TEXT = (text) -> text;

	/**
	 * A mapping of nothing but the names of schemas.
	 * @param name maps the name of a schema; of null where none is given
	 */
	SchemaMapping(UnaryOperator<@Nullable String> name) {
		this(name, SAME_TEXT);
	}

	/**
	 * A mapping that leaves collations where they are.
	 * @param name maps the name of a schema; of null where none is given
	 * @param text maps types and expressions
	 */
	SchemaMapping(UnaryOperator<@Nullable String> name, UnaryOperator<String> text) {
		this(name, text, UnaryOperator.identity());
	}

	Schema map(Schema schema) {
		Schema.Builder builder = Schema.builder();
		schema.names().forEach((each) -> builder.names.add(String.valueOf(this.name.apply(each))));
		schema.enums().forEach((each) -> builder.enums.add(map(each)));
		schema.composites().forEach((each) -> builder.composites.add(map(each)));
		schema.sequences().forEach((each) -> builder.sequences.add(map(each)));
		schema.tables().forEach((each) -> builder.tables.add(map(each)));
		schema.indexes().forEach((each) -> builder.indexes.add(map(each)));
		schema.views().forEach((each) -> builder.views.add(map(each)));
		return builder.build();
	}

	QualifiedName map(QualifiedName each) {
		return each.in(this.name.apply(each.schema()));
	}

	ColumnName map(ColumnName each) {
		return new ColumnName(map(each.table()), each.column());
	}

	EnumType map(EnumType type) {
		return new EnumType(map(type.name()), type.values());
	}

	View map(View view) {
		return new View(map(view.name()), this.text.apply(view.query()), view.parameters());
	}

	CompositeType map(CompositeType type) {
		return new CompositeType(map(type.name()),
				type.attributes()
					.stream()
					.map((each) -> new CompositeType.Attribute(each.name(), this.text.apply(each.type())))
					.toList());
	}

	Sequence map(Sequence sequence) {
		return new Sequence(map(sequence.name()), sequence.type(), sequence.options(),
				orNull(sequence.ownedBy(), this::map));
	}

	Table map(Table table) {
		List<Column> columns = hasSameText() ? table.columns() : table.columns().stream().map(this::map).toList();
		return new Table(map(table.name()), columns, table.constraints().stream().map(this::map).toList(),
				table.comment());
	}

	Column map(Column column) {
		Generated generated = column.generated();
		return new Column(column.name(), this.text.apply(column.type()), column.nullable(),
				orNull(column.defaultExpression(), this.text), column.identity(), (generated != null)
						? new Generated(this.text.apply(generated.expression()), generated.storage()) : null,
				orNull(column.collation(), this.collation), column.comment());
	}

	Constraint map(Constraint constraint) {
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
				return new Exclude(exclude.name(), exclude.method(), exclude.elements()
					.stream()
					.map((each) -> new Exclude.Element(map(each.key()), SchemaMapping.this.text.apply(each.operator())))
					.toList(), exclude.include(), orNull(exclude.where(), SchemaMapping.this.text), exclude.deferral());
			}

		});
	}

	Index map(Index index) {
		List<IndexKey> keys = hasSameText() ? index.keys() : index.keys().stream().map(this::map).toList();
		return new Index(map(index.table()), index.name(), index.method(), keys, index.include(), index.unique(),
				index.nullsNotDistinct(), index.parameters(), orNull(index.where(), this.text));
	}

	/** Whether columns and keys stay as they are. */
	private boolean hasSameText() {
		return this.text == SAME_TEXT;
	}

	private IndexKey map(IndexKey key) {
		return new IndexKey(key.column(), orNull(key.expression(), this.text), orNull(key.collation(), this.collation),
				orNull(key.operatorClass(), this.text), key.descending(), key.nulls());
	}

	/**
	 * Maps what may be missing.
	 * @param value the value, or null
	 * @param mapping maps it
	 * @param <T> what it is
	 * @return the other value, or null
	 */
	static <T> @Nullable T orNull(@Nullable T value, UnaryOperator<T> mapping) {
		return (value != null) ? mapping.apply(value) : null;
	}

}
