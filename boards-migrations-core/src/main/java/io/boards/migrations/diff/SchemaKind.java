package io.boards.migrations.diff;

import java.util.List;

import io.boards.migrations.operation.SchemaOperation.CreateSchema;
import io.boards.migrations.operation.SchemaOperation.DropSchema;

/**
 * Schemas as a whole.
 */
final class SchemaKind implements ObjectKind<String> {

	@Override
	public List<Item<String>> items(World world) {
		return world.schema().names().stream().map((name) -> Item.of(Thing.of(Thing.Kind.SCHEMA, name), name)).toList();
	}

	@Override
	public List<Node> create(Item<String> item) {
		return List.of(Node.making(new CreateSchema(item.value(), false), Rank.CREATE_SCHEMA, item));
	}

	@Override
	public List<Node> drop(Item<String> item) {
		return List.of(Node.ending(new DropSchema(item.value()), Rank.DROP_SCHEMA, item));
	}

}
