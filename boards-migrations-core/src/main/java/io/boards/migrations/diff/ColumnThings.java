package io.boards.migrations.diff;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Dependency;
import io.boards.migrations.schema.Generated;
import io.boards.migrations.schema.QualifiedName;

/**
 * What a column is made of and what it rests on.
 */
final class ColumnThings {

	private ColumnThings() {
	}

	/** What is there because of a column. */
	static Set<Thing> of(QualifiedName table, Column column) {
		Set<Thing> things = new LinkedHashSet<>(types(table, column.name()));
		things.add(Thing.of(Kind.COLUMN, table, column.name()));
		if (column.generated() == null) {
			things.add(Thing.of(Kind.GIVEN_COLUMN, table, column.name()));
		}
		if (!column.nullable()) {
			things.add(Thing.of(Kind.NOT_NULL, table, column.name()));
		}
		if (column.identity() != null) {
			things.add(identitySequence(table, column.name()));
		}
		return things;
	}

	static Set<Thing> types(QualifiedName table, String column) {
		return Set.of(Thing.of(Kind.COLUMN_TYPE, table, column), Thing.of(Kind.COLUMN_BASE, table, column),
				Thing.of(Kind.COLUMN_STORAGE, table, column));
	}

	/** The name that PostgreSQL gives the sequence of an identity if it is free. */
	static Thing identitySequence(QualifiedName table, String column) {
		String end = "_" + column + "_seq";
		return Thing.of(Kind.NAME, table + end);
	}

	static List<Thing> each(Kind kind, QualifiedName table, Collection<String> columns) {
		return columns.stream().map((column) -> Thing.of(kind, table, column)).toList();
	}

	/** What a column rests on, its default apart. */
	static Set<Thing> usedBy(QualifiedName table, Column column, World world, Worlds worlds) {
		Set<Thing> used = world.mentioned(column.type());
		Generated generated = column.generated();
		if (generated != null) {
			used.addAll(world.mentioned(generated.expression()));
			Set<String> others = world.columnsIn(table, generated.expression());
			used.addAll(each(Kind.COLUMN, table, others));
			used.addAll(each(Kind.GIVEN_COLUMN, table, others));
			used.addAll(each(Kind.COLUMN_TYPE, table, others));
			used.addAll(worlds.usedBy(world, Dependency.Kind.GENERATED_COLUMN, table, column.name()));
			used.removeAll(of(table, column));
		}
		return used;
	}

	static Set<Thing> usedByDefault(Column column, World world) {
		return world.mentioned(column.defaultExpression());
	}

	static Stream<Thing> stream(QualifiedName table, Collection<Column> columns) {
		return columns.stream().flatMap((column) -> of(table, column).stream());
	}

}
