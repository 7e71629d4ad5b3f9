package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.diff.Node.Link;
import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.operation.ColumnAlteration.AddIdentity;
import io.boards.migrations.operation.ColumnAlteration.ContinueNumbering;
import io.boards.migrations.operation.ColumnAlteration.DropIdentity;
import io.boards.migrations.operation.ColumnAlteration.SetIdentity;
import io.boards.migrations.schema.ColumnName;
import io.boards.migrations.schema.Identity;
import io.boards.migrations.schema.QualifiedName;

/**
 * Columns that begin or cease to number their rows, or do so in another way.
 */
final class ColumnIdentities {

	private final Worlds worlds;

	private final Successions successions;

	ColumnIdentities(Worlds worlds, Successions successions) {
		this.worlds = worlds;
		this.successions = successions;
	}

	List<Node> nodes(Item<TableColumn> from, Item<TableColumn> to) {
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

	private List<Node> add(Item<TableColumn> item, Identity identity) {
		TableColumn column = item.value();
		Thing source = column.thing(Kind.VALUE_SOURCE);
		List<Node> nodes = new ArrayList<>();
		nodes.add(Node.of(new AddIdentity(column.table(), column.name(), identity), Rank.ADD_IDENTITY, item.self())
			.with(Link.NEEDS, column.thing(Kind.COLUMN_TYPE), column.thing(Kind.NOT_NULL))
			.with(Link.MAKES, source, ColumnThings.identitySequence(column.table(), column.name())));
		if (Numbering.counts(column.column(), identity.options())) {
			nodes.add(goOn(item, identity).with(Link.NEEDS, source));
		}
		return nodes;
	}

	private Node goOn(Item<TableColumn> item, Identity identity) {
		TableColumn column = item.value();
		QualifiedName from = this.successions.before(new ColumnName(column.table(), column.name()));
		boolean aside = from != null && !this.worlds.to().hasSequence(from);
		QualifiedName origin = (from != null && aside) ? this.worlds.away(from) : from;
		Node next = Node.of(
				new ContinueNumbering(column.table(), column.name(), Numbering.start(identity.options()), origin),
				Rank.CONTINUE_NUMBERING, item.self());
		return (origin != null && aside)
				? next.with(Link.NEEDS, Thing.of(Kind.NAME, origin)).with(Link.FREES, Thing.of(Kind.SEQUENCE, origin))
				: next;
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
