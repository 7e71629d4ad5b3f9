package io.boards.migrations.diff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.boards.migrations.diff.Node.Link;
import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnType;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Columns that get another type, or whose type is exchanged for another of its name.
 */
final class ColumnTypes {

	private final Worlds worlds;

	private final Set<Thing> ended;

	private final Composites before;

	private final Composites after;

	private ColumnTypes(Worlds worlds, Set<Thing> ended) {
		this.worlds = worlds;
		this.ended = ended;
		this.before = new Composites(worlds.from(), worlds, ended);
		this.after = new Composites(worlds.to(), worlds, ended);
	}

	static List<Node> nodes(Item<TableColumn> from, Item<TableColumn> to, Worlds worlds, Set<Thing> ended) {
		Column before = from.value().column();
		Column after = to.value().column();
		boolean same = before.type().equals(after.type()) && Objects.equals(before.collation(), after.collation());
		return (same && Exchanges.in(before.type(), worlds, ended).isEmpty()) ? List.of()
				: List.of(new ColumnTypes(worlds, ended).node(from.value(), to.value()));
	}

	private Node node(TableColumn from, TableColumn to) {
		String before = Exchanges.away(from.column().type(), this.worlds, this.ended);
		String after = to.column().type();
		ColumnType is = new ColumnType(after, to.column().collation(),
				using(to, before, after, new CompositeConversion(this.before, this.after)));
		ColumnType was = new ColumnType(before, from.column().collation(),
				using(to, after, before, new CompositeConversion(this.after, this.before)));
		Set<Thing> types = new LinkedHashSet<>(ColumnThings.types(to.table(), to.name()));
		types.retainAll(this.ended);
		Node node = Node.of(new AlterColumnType(to.table(), to.name(), is, was), Rank.ALTER_TYPE, to.thing(Kind.COLUMN))
			.with(Link.ENDS, types)
			.with(Link.MAKES, types)
			.with(Link.MAKES, Thing.of(Kind.SHAPE, to.table()))
			.with(Link.NEEDS, this.worlds.to().mentioned(after));
		return Exchanges.away(node, from.column().type(), this.worlds, this.ended);
	}

	/** PostgreSQL itself says how a generated column comes to its value. */
	private static @Nullable String using(TableColumn column, String from, String to, CompositeConversion composites) {
		if (column.column().generated() != null) {
			return null;
		}
		return composites.isNeeded(from, to) ? composites.using(Identifier.quoted(column.name()), from, to)
				: Conversion.using(column.name(), from, to);
	}

}
