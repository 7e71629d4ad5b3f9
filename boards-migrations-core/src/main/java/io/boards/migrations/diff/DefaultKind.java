package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.boards.migrations.diff.DefaultKind.Default;
import io.boards.migrations.diff.Node.Link;
import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.operation.Change;
import io.boards.migrations.operation.ColumnAlteration.AlterDefault;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Table;

/**
 * The defaults of columns that stay. One whose column gets another type is taken away
 * before and set afterwards.
 */
final class DefaultKind implements ObjectKind<Default> {

	private final Worlds worlds;

	DefaultKind(Worlds worlds) {
		this.worlds = worlds;
	}

	/**
	 * The default of a column.
	 *
	 * @param table the column's table
	 * @param column the column's name
	 * @param expression the default as SQL text
	 */
	record Default(QualifiedName table, String column, String expression) {
	}

	@Override
	public List<Item<Default>> items(World world) {
		List<Item<Default>> items = new ArrayList<>();
		for (Table table : this.worlds.tables(world)) {
			for (Column column : table.columns()) {
				String expression = column.defaultExpression();
				if (expression != null && this.worlds.keepsColumn(table.name(), column.name())) {
					items.add(Item
						.of(Thing.of(Kind.VALUE_SOURCE, table.name(), column.name()),
								new Default(table.name(), column.name(), expression))
						.using(List.of(Thing.of(Kind.COLUMN_BASE, table.name(), column.name())))
						.using(world.mentioned(expression)));
				}
			}
		}
		return items;
	}

	@Override
	public boolean alterable(Default from, Default to) {
		return true;
	}

	@Override
	public boolean letsGo() {
		return true;
	}

	@Override
	public List<Node> create(Item<Default> item) {
		Default to = item.value();
		return List.of(Node.making(alter(to, Change.between(null, to.expression())), Rank.SET_DEFAULT, item));
	}

	@Override
	public List<Node> drop(Item<Default> item) {
		Default from = item.value();
		return List.of(Node.ending(alter(from, Change.between(from.expression(), null)), Rank.DROP_DEFAULT, item));
	}

	@Override
	public List<Node> alter(Item<Default> from, Item<Default> to, Set<Thing> ended) {
		Change<String> change = Change.between(from.value().expression(), to.value().expression());
		return List.of(Node.of(alter(to.value(), change), Rank.SET_DEFAULT, to.self())
			.freeing(from)
			.needing(to)
			.with(Link.MAKES, to.self()));
	}

	private static AlterDefault alter(Default column, Change<String> change) {
		return new AlterDefault(column.table(), column.column(), change);
	}

}
