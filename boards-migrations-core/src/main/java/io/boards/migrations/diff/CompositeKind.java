package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.operation.CompositeOperation.CreateComposite;
import io.boards.migrations.operation.CompositeOperation.DropComposite;
import io.boards.migrations.operation.CompositeOperation.RenameComposite;
import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.CompositeType.Attribute;
import io.boards.migrations.schema.QualifiedName;

/**
 * Composite types. One that changes is exchanged, and columns of it with it.
 */
final class CompositeKind implements ObjectKind<CompositeType> {

	private final Worlds worlds;

	CompositeKind(Worlds worlds) {
		this.worlds = worlds;
	}

	@Override
	public List<Item<CompositeType>> items(World world) {
		return world.schema().composites().stream().map((type) -> item(type, world)).toList();
	}

	private static Item<CompositeType> item(CompositeType type, World world) {
		Set<Thing> used = new LinkedHashSet<>();
		type.attributes().forEach((attribute) -> used.addAll(world.mentioned(attribute.type())));
		return Item.in(Thing.of(Kind.TYPE, type.name()), type.name(), type)
			.providing(List.of(Thing.of(Kind.NAME, type.name())))
			.using(used);
	}

	@Override
	public List<Node> create(Item<CompositeType> item) {
		return List.of(Node.making(new CreateComposite(item.value()), Rank.CREATE_TYPE, item));
	}

	@Override
	public List<Node> drop(Item<CompositeType> item) {
		return List.of(Node.ending(new DropComposite(item.value().name(), item.value()), Rank.DROP_TYPE, item));
	}

	@Override
	public List<Node> exchange(Item<CompositeType> from, Item<CompositeType> to, Set<Thing> ended) {
		QualifiedName name = from.value().name();
		CompositeType away = Exchanges.away(from.value(), this.worlds, ended);
		List<Node> nodes = new ArrayList<>(create(to));
		for (Node node : Exchanges.nodes(new RenameComposite(name, away.name().name()), from,
				new DropComposite(away.name(), away), away.name())) {
			Node last = node;
			for (Attribute attribute : from.value().attributes()) {
				last = (node.rank() == Rank.DROP_TYPE) ? Exchanges.away(last, attribute.type(), this.worlds, ended)
						: last;
			}
			nodes.add(last);
		}
		return nodes;
	}

}
