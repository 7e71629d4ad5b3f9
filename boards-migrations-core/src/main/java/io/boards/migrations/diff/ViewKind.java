package io.boards.migrations.diff;

import java.util.List;
import java.util.Set;

import io.boards.migrations.diff.Node.Link;
import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.operation.ViewOperation.CreateView;
import io.boards.migrations.operation.ViewOperation.DropView;
import io.boards.migrations.operation.ViewOperation.ReplaceView;
import io.boards.migrations.schema.Dependency;
import io.boards.migrations.schema.View;

/**
 * Views.
 */
final class ViewKind implements ObjectKind<View> {

	private final Worlds worlds;

	ViewKind(Worlds worlds) {
		this.worlds = worlds;
	}

	@Override
	public List<Item<View>> items(World world) {
		return world.schema().views().stream().map((view) -> item(view, world)).toList();
	}

	private Item<View> item(View view, World world) {
		return Views.item(view.name(), view,
				Views.used(world, this.worlds, Dependency.Kind.VIEW, view.name(), view.query()));
	}

	@Override
	public boolean same(View from, View to) {
		return from.equals(to)
				|| new View(from.name(), this.worlds.followed(from.query()), from.parameters()).equals(to);
	}

	@Override
	public boolean alterable(View from, View to) {
		return ViewColumns.areSame(from.query(), to.query()) || ViewColumns.areMore(from.query(), to.query());
	}

	@Override
	public List<Node> create(Item<View> item) {
		return List.of(Node.making(new CreateView(item.value()), Rank.CREATE_VIEW, item));
	}

	@Override
	public List<Node> drop(Item<View> item) {
		return List.of(Node.ending(new DropView(item.value().name(), item.value()), Rank.DROP_VIEW, item));
	}

	@Override
	public List<Node> alter(Item<View> from, Item<View> to, Set<Thing> ended) {
		boolean more = ViewColumns.areMore(from.value().query(), to.value().query());
		ReplaceView replace = new ReplaceView(to.value(), from.value(), more);
		Node node = Node.of(replace, Rank.CREATE_VIEW, to.self()).freeing(from).needing(to);
		return List.of(more ? node.with(Link.MAKES, Thing.of(Kind.SHAPE, to.value().name())) : node);
	}

}
