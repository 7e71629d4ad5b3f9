package io.boards.migrations.diff;

import java.util.List;
import java.util.Set;

import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.operation.TriggerOperation.CreateTrigger;
import io.boards.migrations.operation.TriggerOperation.DropTrigger;
import io.boards.migrations.schema.Dependency;
import io.boards.migrations.schema.Trigger;

/**
 * Triggers on tables and views. One that changes is dropped and created, which PostgreSQL
 * 13 can do too.
 */
final class TriggerKind implements ObjectKind<Trigger> {

	private final Worlds worlds;

	TriggerKind(Worlds worlds) {
		this.worlds = worlds;
	}

	@Override
	public List<Item<Trigger>> items(World world) {
		return world.schema().triggers().stream().map((trigger) -> item(trigger, world)).toList();
	}

	private Item<Trigger> item(Trigger trigger, World world) {
		Set<Thing> used = world.mentioned(trigger.definition());
		used.add(Thing.of(Kind.RELATION, trigger.table()));
		used.addAll(this.worlds.usedBy(world, Dependency.Kind.TRIGGER, trigger.table(), trigger.name()));
		Set<String> columns = world.columnsIn(trigger.table(), trigger.definition());
		return Item.of(Thing.of(Kind.TRIGGER, trigger.table(), trigger.name()), trigger)
			.using(used)
			.heeding(ColumnThings.each(Kind.COLUMN, trigger.table(), columns))
			.heeding(ColumnThings.each(Kind.COLUMN_TYPE, trigger.table(), columns));
	}

	@Override
	public List<Node> create(Item<Trigger> item) {
		CreateTrigger create = new CreateTrigger(item.value().definition(), item.value(), null);
		return List.of(Node.making(create, Rank.CREATE_TRIGGER, item));
	}

	@Override
	public List<Node> drop(Item<Trigger> item) {
		Trigger trigger = item.value();
		return List.of(Node.ending(new DropTrigger(trigger.table(), trigger.name(), trigger), Rank.DROP_TRIGGER, item));
	}

}
