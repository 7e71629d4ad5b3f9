package io.boards.migrations.diff;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.operation.RowSecurityOperation.CreatePolicy;
import io.boards.migrations.operation.RowSecurityOperation.DropPolicy;
import io.boards.migrations.schema.Dependency;
import io.boards.migrations.schema.Policy;

/**
 * Policies of row level security.
 */
final class PolicyKind implements ObjectKind<Policy> {

	private final Worlds worlds;

	PolicyKind(Worlds worlds) {
		this.worlds = worlds;
	}

	@Override
	public List<Item<Policy>> items(World world) {
		return world.schema().policies().stream().map((policy) -> item(policy, world)).toList();
	}

	private Item<Policy> item(Policy policy, World world) {
		String text = Stream.of(policy.using(), policy.check())
			.filter((expression) -> expression != null)
			.collect(Collectors.joining("\n"));
		Set<Thing> used = world.mentioned(text);
		used.add(Thing.of(Kind.RELATION, policy.table()));
		used.addAll(this.worlds.usedBy(world, Dependency.Kind.POLICY, policy.table(), policy.name()));
		Set<String> columns = world.columnsIn(policy.table(), text);
		return Item.of(Thing.of(Kind.POLICY, policy.table(), policy.name()), policy)
			.using(used)
			.using(ColumnThings.each(Kind.COLUMN, policy.table(), columns))
			.using(ColumnThings.each(Kind.COLUMN_TYPE, policy.table(), columns))
			.heeding(Views.shapes(used));
	}

	@Override
	public List<Node> create(Item<Policy> item) {
		return List.of(Node.making(new CreatePolicy(item.value()), Rank.CREATE_POLICY, item));
	}

	@Override
	public List<Node> drop(Item<Policy> item) {
		Policy policy = item.value();
		return List.of(Node.ending(new DropPolicy(policy.table(), policy.name(), policy), Rank.DROP_POLICY, item));
	}

}
