package io.boards.migrations.diff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.operation.Change;
import io.boards.migrations.operation.TableOperation.CommentOnTable;
import io.boards.migrations.operation.TableOperation.CreateTable;
import io.boards.migrations.operation.TableOperation.DropTable;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Table;

/**
 * Tables as a whole. One that comes or goes has its columns and constraints with it, but
 * no foreign keys: those can go in circles.
 */
final class TableKind implements ObjectKind<Table> {

	private final Worlds worlds;

	TableKind(Worlds worlds) {
		this.worlds = worlds;
	}

	@Override
	public List<Item<Table>> items(World world) {
		return this.worlds.tables(world).stream().map((table) -> item(table, world)).toList();
	}

	private Item<Table> item(Table table, World world) {
		QualifiedName name = table.name();
		Item<Table> item = Item.in(Thing.of(Kind.RELATION, name), name, table.withoutForeignKeys())
			.providing(List.of(Thing.of(Kind.NAME, name)));
		if (this.worlds.keepsTable(name)) {
			return item;
		}
		Set<Thing> provided = new LinkedHashSet<>(Views.shapes(item.provides()));
		Set<Thing> used = new LinkedHashSet<>();
		for (Column column : table.columns()) {
			provided.addAll(ColumnThings.of(name, column));
			used.addAll(ColumnThings.usedBy(name, column, world, this.worlds));
			used.addAll(ColumnThings.usedByDefault(column, world));
		}
		for (Constraint constraint : item.value().constraints()) {
			provided.addAll(ConstraintThings.of(name, constraint));
			used.addAll(ConstraintThings.usedBy(name, constraint, world));
		}
		used.removeAll(provided);
		used.removeAll(item.provides());
		return item.providing(provided).using(used);
	}

	@Override
	public boolean same(Table from, Table to) {
		return Objects.equals(from.comment(), to.comment());
	}

	@Override
	public boolean alterable(Table from, Table to) {
		return true;
	}

	@Override
	public List<Node> create(Item<Table> item) {
		return List.of(Node.making(new CreateTable(item.value()), Rank.CREATE_TABLE, item));
	}

	@Override
	public List<Node> drop(Item<Table> item) {
		return List.of(Node.ending(new DropTable(item.value().name(), item.value()), Rank.DROP_TABLE, item));
	}

	@Override
	public List<Node> alter(Item<Table> from, Item<Table> to, Set<Thing> ended) {
		CommentOnTable comment = new CommentOnTable(to.value().name(),
				Change.between(from.value().comment(), to.value().comment()));
		return List.of(Node.of(comment, Rank.COMMENT, to.self()));
	}

}
