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
import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Columns that get another type, or whose type is exchanged for another of its name.
 */
final class ColumnTypes {

	private final Worlds worlds;

	private final Set<Thing> ended;

	private ColumnTypes(Worlds worlds, Set<Thing> ended) {
		this.worlds = worlds;
		this.ended = ended;
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
		ColumnType is = new ColumnType(after, to.column().collation(), using(to.name(), before, after, true));
		ColumnType was = new ColumnType(before, from.column().collation(), using(to.name(), after, before, false));
		Set<Thing> types = new LinkedHashSet<>(ColumnThings.types(to.table(), to.name()));
		types.retainAll(this.ended);
		Node node = Node.of(new AlterColumnType(to.table(), to.name(), is, was), Rank.ALTER_TYPE, to.thing(Kind.COLUMN))
			.with(Link.ENDS, types)
			.with(Link.MAKES, types)
			.with(Link.MAKES, Thing.of(Kind.SHAPE, to.table()))
			.with(Link.NEEDS, this.worlds.to().mentioned(after));
		return Exchanges.away(node, from.column().type(), this.worlds, this.ended);
	}

	private @Nullable String using(String column, String from, String to, boolean forward) {
		CompositeType before = forward ? compositeBefore(from) : composite(from, this.worlds.to());
		CompositeType after = forward ? composite(to, this.worlds.to()) : compositeBefore(to);
		if (before == null || after == null) {
			return Conversion.using(column, from, to);
		}
		if (!from.endsWith("]") && !to.endsWith("]")) {
			return CompositeConversion.using(column, before, after, to);
		}
		// Without a way PostgreSQL refuses it, rows or not.
		return CompositeConversion.isReadable(before, after) ? Conversion.using(column, from, to) : null;
	}

	/**
	 * The composite type that a column had, its attributes as they are called just now.
	 */
	private @Nullable CompositeType compositeBefore(String type) {
		CompositeType composite = composite(type, this.worlds.from());
		return (composite != null) ? Exchanges.away(composite, this.worlds, this.ended) : null;
	}

	/**
	 * The composite type behind a column's type or that of its elements, whatever it is
	 * called just now.
	 */
	private @Nullable CompositeType composite(String type, World world) {
		List<SqlToken> tokens = SqlToken.of(type.replace("[]", ""));
		for (CompositeType composite : world.schema().composites()) {
			if (isNamed(tokens, composite.name()) || isNamed(tokens, this.worlds.away(composite.name()))) {
				return composite;
			}
		}
		return null;
	}

	private static boolean isNamed(List<SqlToken> tokens, QualifiedName name) {
		String schema = name.schema();
		return (schema == null) ? tokens.size() == 1 && tokens.get(0).value().equals(name.name()) : tokens.size() == 3
				&& tokens.get(0).value().equals(schema) && tokens.get(2).value().equals(name.name());
	}

}
