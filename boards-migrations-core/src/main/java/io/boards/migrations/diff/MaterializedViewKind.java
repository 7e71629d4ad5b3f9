package io.boards.migrations.diff;

import java.util.List;

import io.boards.migrations.operation.ViewOperation.CreateMaterializedView;
import io.boards.migrations.operation.ViewOperation.DropMaterializedView;
import io.boards.migrations.schema.Dependency;
import io.boards.migrations.schema.MaterializedView;

/**
 * Materialized views. Whether one is filled is not a matter of the schema.
 */
final class MaterializedViewKind implements ObjectKind<MaterializedView> {

	private final Worlds worlds;

	MaterializedViewKind(Worlds worlds) {
		this.worlds = worlds;
	}

	@Override
	public List<Item<MaterializedView>> items(World world) {
		return world.schema().materializedViews().stream().map((view) -> item(view, world)).toList();
	}

	private Item<MaterializedView> item(MaterializedView view, World world) {
		return Views.item(view.name(), view,
				Views.used(world, this.worlds, Dependency.Kind.MATERIALIZED_VIEW, view.name(), view.query()));
	}

	@Override
	public boolean same(MaterializedView from, MaterializedView to) {
		return from.query().equals(to.query()) || this.worlds.followed(from.query()).equals(to.query());
	}

	@Override
	public List<Node> create(Item<MaterializedView> item) {
		return List.of(Node.making(new CreateMaterializedView(item.value()), Rank.CREATE_MATERIALIZED_VIEW, item));
	}

	@Override
	public List<Node> drop(Item<MaterializedView> item) {
		DropMaterializedView drop = new DropMaterializedView(item.value().name(), item.value());
		return List.of(Node.ending(drop, Rank.DROP_MATERIALIZED_VIEW, item));
	}

}
