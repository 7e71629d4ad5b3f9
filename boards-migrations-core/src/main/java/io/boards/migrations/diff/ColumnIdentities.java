package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.diff.Node.Link;
import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.operation.ColumnAlteration.AddIdentity;
import io.boards.migrations.operation.ColumnAlteration.ContinueNumbering;
import io.boards.migrations.operation.ColumnAlteration.DropIdentity;
import io.boards.migrations.operation.ColumnAlteration.SetIdentity;
import io.boards.migrations.schema.Identity;

/**
 * Columns that begin or cease to number their rows, or do so in another way.
 */
final class ColumnIdentities {

	private ColumnIdentities() {
	}

	static List<Node> nodes(Item<TableColumn> from, Item<TableColumn> to) {
		Identity before = from.value().column().identity();
		Identity after = to.value().column().identity();
		if (before == null) {
			return (after != null) ? add(to, after) : List.of();
		}
		if (after == null) {
			return drop(from, before);
		}
		return before.equals(after) ? List.of() : set(from.value(), to.value(), before, after);
	}

	private static List<Node> add(Item<TableColumn> item, Identity identity) {
		TableColumn column = item.value();
		Thing source = column.thing(Kind.VALUE_SOURCE);
		List<Node> nodes = new ArrayList<>();
		nodes.add(Node.of(new AddIdentity(column.table(), column.name(), identity), Rank.ADD_IDENTITY, item.self())
			.with(Link.NEEDS, column.thing(Kind.COLUMN_TYPE), column.thing(Kind.NOT_NULL))
			.with(Link.MAKES, source, ColumnThings.identitySequence(column.table(), column.name())));
		if (Numbering.counts(column.column(), identity.options())) {
			ContinueNumbering next = new ContinueNumbering(column.table(), column.name(),
					Numbering.start(identity.options()), null);
			nodes.add(Node.of(next, Rank.CONTINUE_NUMBERING, item.self()).with(Link.NEEDS, source));
		}
		return nodes;
	}

	private static List<Node> drop(Item<TableColumn> item, Identity identity) {
		TableColumn column = item.value();
		return List
			.of(Node.of(new DropIdentity(column.table(), column.name(), identity), Rank.DROP_IDENTITY, item.self())
				.with(Link.FREES, column.thing(Kind.COLUMN_TYPE), column.thing(Kind.NOT_NULL))
				.with(Link.ENDS, column.thing(Kind.VALUE_SOURCE),
						ColumnThings.identitySequence(column.table(), column.name())));
	}

	/** Bounds fit into the wider of both types. */
	private static List<Node> set(TableColumn from, TableColumn to, Identity before, Identity after) {
		boolean wider = TypeText.of(from.column().type()).widensTo(TypeText.of(to.column().type()));
		SetIdentity set = new SetIdentity(to.table(), to.name(), after, before);
		return List.of(Node.of(set, Rank.SET_IDENTITY, to.thing(Kind.COLUMN))
			.with(wider ? Link.NEEDS : Link.FREES, to.thing(Kind.COLUMN_TYPE)));
	}

}
