package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.boards.migrations.diff.ConstraintKind.TableConstraint;
import io.boards.migrations.diff.Node.Link;
import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.ConstraintOperation.AlterConstraint;
import io.boards.migrations.operation.ConstraintOperation.DropConstraint;
import io.boards.migrations.operation.ConstraintOperation.RenameConstraint;
import io.boards.migrations.operation.ConstraintOperation.ValidateConstraint;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Table;

/**
 * The constraints of tables that stay, and all foreign keys.
 */
final class ConstraintKind implements ObjectKind<TableConstraint> {

	private final Worlds worlds;

	ConstraintKind(Worlds worlds) {
		this.worlds = worlds;
	}

	/**
	 * A constraint with its table.
	 *
	 * @param table the table
	 * @param constraint the constraint
	 */
	record TableConstraint(QualifiedName table, Constraint constraint) {

		String name() {
			return ConstraintThings.name(this.constraint);
		}

	}

	@Override
	public List<Item<TableConstraint>> items(World world) {
		List<Item<TableConstraint>> items = new ArrayList<>();
		for (Table table : this.worlds.tables(world)) {
			boolean kept = this.worlds.keepsTable(table.name());
			for (Constraint constraint : table.constraints()) {
				if (kept || constraint instanceof ForeignKey) {
					items.add(item(new TableConstraint(table.name(), constraint), world));
				}
			}
		}
		return items;
	}

	private static Item<TableConstraint> item(TableConstraint value, World world) {
		Set<Thing> used = ConstraintThings.usedBy(value.table(), value.constraint(), world);
		Set<Thing> heeded = new LinkedHashSet<>();
		for (Thing thing : used) {
			if (thing.kind() == Kind.COLUMN) {
				heeded.add(new Thing(Kind.COLUMN_TYPE, thing.name(), thing.part()));
			}
		}
		if (value.constraint() instanceof PrimaryKey key) {
			heeded.addAll(ColumnThings.each(Kind.NOT_NULL, value.table(), key.columns()));
		}
		return Item.of(Thing.of(Kind.CONSTRAINT, value.table(), value.name()), value)
			.providing(ConstraintThings.of(value.table(), value.constraint()))
			.using(List.of(Thing.of(Kind.RELATION, value.table())))
			.using(used)
			.heeding(heeded);
	}

	@Override
	public boolean sameButName(TableConstraint from, TableConstraint to) {
		return from.table().equals(to.table())
				&& from.constraint().accept(new Renamed(to.name())).equals(to.constraint());
	}

	@Override
	public boolean alterable(TableConstraint from, TableConstraint to) {
		return sameButName(from, to) || sameButDeferral(from, to)
				|| Validated.of(from.constraint()).equals(to.constraint());
	}

	/** PostgreSQL can change this for foreign keys alone. */
	private static boolean sameButDeferral(TableConstraint from, TableConstraint to) {
		return from.constraint() instanceof ForeignKey before && to.constraint() instanceof ForeignKey after
				&& new ForeignKey(before.name(), before.columns(), before.target(), before.targetColumns(),
						before.match(), before.onUpdate(), before.onDelete(), before.onDeleteColumns(),
						after.deferral(), before.validated())
					.equals(after);
	}

	@Override
	public List<Node> create(Item<TableConstraint> item) {
		Constraint constraint = item.value().constraint();
		Rank rank = (constraint instanceof ForeignKey) ? Rank.ADD_FOREIGN_KEY : Rank.ADD_CONSTRAINT;
		Node node = Node.making(new AddConstraint(item.value().table(), constraint), rank, item);
		return List.of((constraint instanceof PrimaryKey)
				? node.with(Link.MAKES, Thing.of(Kind.SHAPE, item.value().table())) : node);
	}

	@Override
	public List<Node> drop(Item<TableConstraint> item) {
		TableConstraint value = item.value();
		Rank rank = (value.constraint() instanceof ForeignKey) ? Rank.DROP_FOREIGN_KEY : Rank.DROP_CONSTRAINT;
		return List.of(Node.ending(new DropConstraint(value.table(), value.name(), value.constraint()), rank, item));
	}

	@Override
	public List<Node> alter(Item<TableConstraint> from, Item<TableConstraint> to, Set<Thing> ended) {
		TableConstraint value = from.value();
		if (sameButDeferral(value, to.value()) && value.constraint() instanceof ForeignKey before
				&& to.value().constraint() instanceof ForeignKey after) {
			AlterConstraint change = new AlterConstraint(value.table(), value.name(), after.deferral(),
					before.deferral());
			return List.of(Node.of(change, Rank.ALTER_CONSTRAINT, to.self()));
		}
		if (value.name().equals(to.value().name())) {
			ValidateConstraint validate = new ValidateConstraint(value.table(), value.name(), value.constraint());
			return List.of(Node.of(validate, Rank.VALIDATE_CONSTRAINT, to.self()).with(Link.NEEDS, to.heeds()));
		}
		RenameConstraint rename = new RenameConstraint(value.table(), value.name(), to.value().name());
		return List.of(Node.of(rename, Rank.RENAME, to.self())
			.with(Link.ENDS, from.provides())
			.with(Link.MAKES, to.provides()));
	}

}
