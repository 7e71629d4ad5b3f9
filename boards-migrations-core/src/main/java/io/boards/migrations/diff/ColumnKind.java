package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.boards.migrations.diff.Node.Link;
import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.operation.ColumnOperation.AddColumn;
import io.boards.migrations.operation.ColumnOperation.DropColumn;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Table;

/**
 * The columns of tables that stay. Their place in the table does not count: PostgreSQL
 * cannot change it.
 */
final class ColumnKind implements ObjectKind<TableColumn> {

	private final Worlds worlds;

	private final ColumnIdentities identities;

	ColumnKind(Worlds worlds, Successions successions) {
		this.worlds = worlds;
		this.identities = new ColumnIdentities(worlds, successions);
	}

	@Override
	public List<Item<TableColumn>> items(World world) {
		List<Item<TableColumn>> items = new ArrayList<>();
		for (Table table : this.worlds.tables(world)) {
			if (this.worlds.keepsTable(table.name())) {
				table.columns().forEach((column) -> items.add(item(new TableColumn(table.name(), column), world)));
			}
		}
		return items;
	}

	private Item<TableColumn> item(TableColumn column, World world) {
		Item<TableColumn> item = Item.of(column.thing(Kind.COLUMN), column)
			.providing(ColumnThings.of(column.table(), column.column()))
			.using(List.of(Thing.of(Kind.RELATION, column.table())))
			.using(ColumnThings.usedBy(column.table(), column.column(), world, this.worlds));
		return this.worlds.keepsColumn(column.table(), column.name()) ? item
				: item.using(ColumnThings.usedByDefault(column.column(), world));
	}

	/** The default of a column that stays is looked at by {@link DefaultKind}. */
	@Override
	public boolean same(TableColumn from, TableColumn to) {
		return this.worlds.keepsColumn(to.table(), to.name())
				&& withoutDefault(from.column()).equals(withoutDefault(to.column()));
	}

	private static Column withoutDefault(Column column) {
		return new Column(column.name(), column.type(), column.nullable(), null, column.identity(), column.generated(),
				column.collation(), column.comment());
	}

	@Override
	public boolean alterable(TableColumn from, TableColumn to) {
		return this.worlds.keepsColumn(to.table(), to.name());
	}

	@Override
	public boolean letsGo() {
		return true;
	}

	@Override
	public List<Node> create(Item<TableColumn> item) {
		AddColumn add = new AddColumn(item.value().table(), item.value().column());
		return List
			.of(Node.making(add, Rank.ADD_COLUMN, item).with(Link.MAKES, Thing.of(Kind.SHAPE, item.value().table())));
	}

	@Override
	public List<Node> drop(Item<TableColumn> item) {
		DropColumn drop = new DropColumn(item.value().table(), item.value().name(), item.value().column());
		return List.of(Node.ending(drop, Rank.DROP_COLUMN, item));
	}

	@Override
	public List<Node> alter(Item<TableColumn> from, Item<TableColumn> to, Set<Thing> ended) {
		return Stream
			.of(ColumnTypes.nodes(from, to, this.worlds, ended), ColumnProperties.nodes(from, to),
					this.identities.nodes(from, to))
			.flatMap(List::stream)
			.toList();
	}

	@Override
	public Set<Thing> endedByAltering(TableColumn from, TableColumn to) {
		Set<Thing> ended = new LinkedHashSet<>();
		TypeText before = TypeText.of(from.column().type());
		TypeText after = TypeText.of(to.column().type());
		boolean sameCollation = Objects.equals(from.column().collation(), to.column().collation());
		if (!from.column().type().equals(to.column().type()) || !sameCollation) {
			ended.add(to.thing(Kind.COLUMN_TYPE));
		}
		if (!before.base().equals(after.base()) || before.array() != after.array()) {
			ended.add(to.thing(Kind.COLUMN_BASE));
		}
		if (!before.isStoredAs(after) || !sameCollation) {
			ended.add(to.thing(Kind.COLUMN_STORAGE));
		}
		return ended;
	}

	/** A column whose type is exchanged stays; what is computed is computed anew. */
	@Override
	public List<Node> exchange(Item<TableColumn> from, Item<TableColumn> to, Set<Thing> ended) {
		return staysWhenExchanged(from, to) ? alter(from, to, ended)
				: Stream.concat(drop(from).stream(), create(to).stream()).toList();
	}

	@Override
	public Set<Thing> endedByExchange(Item<TableColumn> from, Item<TableColumn> to) {
		return staysWhenExchanged(from, to) ? ColumnThings.types(to.value().table(), to.value().name())
				: from.provides();
	}

	private boolean staysWhenExchanged(Item<TableColumn> from, Item<TableColumn> to) {
		return alterable(from.value(), to.value()) && to.value().column().generated() == null;
	}

}
