package io.boards.migrations.diff;

import java.util.List;

import io.boards.migrations.operation.ExtensionOperation.CreateExtension;
import io.boards.migrations.operation.ExtensionOperation.DropExtension;
import io.boards.migrations.schema.Extension;

/**
 * Extensions. Which version a server has, and where it put the objects, is its
 * administrator's affair.
 */
final class ExtensionKind implements ObjectKind<Extension> {

	@Override
	public List<Item<Extension>> items(World world) {
		return world.schema().extensions().stream().map(ExtensionKind::item).toList();
	}

	private static Item<Extension> item(Extension extension) {
		Item<Extension> item = Item.of(Thing.of(Thing.Kind.EXTENSION, extension.name()), extension);
		return (extension.schema() != null) ? item.using(List.of(Thing.of(Thing.Kind.SCHEMA, extension.schema())))
				: item;
	}

	@Override
	public boolean same(Extension from, Extension to) {
		return from.name().equals(to.name());
	}

	@Override
	public List<Node> create(Item<Extension> item) {
		return List.of(Node.making(new CreateExtension(item.value(), false), Rank.CREATE_EXTENSION, item));
	}

	@Override
	public List<Node> drop(Item<Extension> item) {
		return List.of(Node.ending(new DropExtension(item.value().name(), item.value()), Rank.DROP_EXTENSION, item));
	}

}
