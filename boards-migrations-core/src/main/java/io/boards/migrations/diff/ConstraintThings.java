package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.IndexKey;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Table;
import io.boards.migrations.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * What a constraint is made of and what it rests on.
 */
final class ConstraintThings implements Constraint.Visitor<Set<Thing>> {

	private final QualifiedName table;

	private final World world;

	private ConstraintThings(QualifiedName table, World world) {
		this.table = table;
		this.world = world;
	}

	static String name(Constraint constraint) {
		return Objects.requireNonNull(constraint.name(), "Constraints are compared by name");
	}

	/** What is there because of a constraint; its index takes a name in the schema. */
	static Set<Thing> of(QualifiedName table, Constraint constraint) {
		String name = name(constraint);
		Set<Thing> things = new LinkedHashSet<>(Set.of(Thing.of(Kind.CONSTRAINT, table, name)));
		if (!(constraint instanceof Check || constraint instanceof ForeignKey)) {
			things.add(Thing.of(Kind.NAME, table.sibling(name)));
		}
		return things;
	}

	/** What cannot end while a constraint is there. */
	static Set<Thing> usedBy(QualifiedName table, Constraint constraint, World world) {
		return constraint.accept(new ConstraintThings(table, world));
	}

	@Override
	public Set<Thing> visit(PrimaryKey constraint) {
		Set<Thing> things = columns(constraint.columns());
		things.addAll(columns(constraint.include()));
		return things;
	}

	@Override
	public Set<Thing> visit(Unique constraint) {
		Set<Thing> things = columns(constraint.columns());
		things.addAll(columns(constraint.include()));
		return things;
	}

	@Override
	public Set<Thing> visit(Check constraint) {
		return expression(constraint.expression());
	}

	@Override
	public Set<Thing> visit(Exclude constraint) {
		Set<Thing> things = columns(constraint.include());
		things.addAll(expression(constraint.where()));
		constraint.elements().forEach((element) -> things.addAll(key(element.key())));
		return things;
	}

	@Override
	public Set<Thing> visit(ForeignKey constraint) {
		Set<Thing> things = columns(constraint.columns());
		QualifiedName target = constraint.target();
		things.add(Thing.of(Kind.RELATION, target));
		things.addAll(ColumnThings.each(Kind.COLUMN, target, constraint.targetColumns()));
		things.addAll(ColumnThings.each(Kind.COLUMN_STORAGE, this.table, constraint.columns()));
		things.addAll(ColumnThings.each(Kind.COLUMN_STORAGE, target, constraint.targetColumns()));
		things.addAll(keys(target, constraint.targetColumns()));
		return things;
	}

	/** Whatever makes the columns unique may be what PostgreSQL took. */
	private List<Thing> keys(QualifiedName target, List<String> columns) {
		List<Thing> keys = new ArrayList<>();
		Table other = this.world.table(target);
		if (other != null) {
			for (Constraint constraint : other.constraints()) {
				boolean same = constraint instanceof PrimaryKey key && isSame(key.columns(), columns)
						|| constraint instanceof Unique unique && isSame(unique.columns(), columns)
						|| constraint instanceof PrimaryKey && columns.isEmpty();
				if (same) {
					keys.add(Thing.of(Kind.CONSTRAINT, target, name(constraint)));
				}
			}
		}
		for (Index index : this.world.indexes(target)) {
			List<String> keyColumns = new ArrayList<>();
			index.keys().forEach((key) -> keyColumns.add(Objects.requireNonNullElse(key.column(), "")));
			if (index.unique() && index.where() == null && isSame(keyColumns, columns)) {
				keys.add(Thing.of(Kind.INDEX, index.qualifiedName()));
			}
		}
		return keys;
	}

	private static boolean isSame(List<String> some, List<String> others) {
		return some.stream().sorted().toList().equals(others.stream().sorted().toList());
	}

	private Set<Thing> columns(List<String> names) {
		return new LinkedHashSet<>(ColumnThings.each(Kind.COLUMN, this.table, names));
	}

	private Set<Thing> expression(@Nullable String sql) {
		Set<Thing> things = this.world.mentioned(sql);
		things.addAll(ColumnThings.each(Kind.COLUMN, this.table, this.world.columnsIn(this.table, sql)));
		return things;
	}

	private Set<Thing> key(IndexKey key) {
		String column = key.column();
		return (column != null) ? columns(List.of(column)) : expression(key.expression());
	}

	/** What the keys, the further columns and the condition of an index use. */
	static Set<Thing> usedBy(Index index, World world) {
		ConstraintThings things = new ConstraintThings(index.table(), world);
		Set<Thing> used = things.columns(index.include());
		used.addAll(things.expression(index.where()));
		index.keys().forEach((key) -> used.addAll(things.key(key)));
		return used;
	}

}
