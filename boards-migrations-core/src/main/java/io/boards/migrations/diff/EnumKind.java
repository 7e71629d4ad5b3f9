package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.boards.migrations.diff.Node.Link;
import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.operation.EnumOperation.AddEnumValue;
import io.boards.migrations.operation.EnumOperation.CreateEnum;
import io.boards.migrations.operation.EnumOperation.DropEnum;
import io.boards.migrations.operation.EnumOperation.Place;
import io.boards.migrations.operation.EnumOperation.RenameEnum;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.QualifiedName;

/**
 * Enum types. New values are added; where values go or change places, which PostgreSQL
 * has no statement for, another type takes the place of the old one. So it does where a
 * new value has to be of use in the transaction that it comes in.
 */
final class EnumKind implements ObjectKind<EnumType> {

	private final Worlds worlds;

	private final boolean valuesOfUse;

	EnumKind(Worlds worlds, boolean valuesOfUse) {
		this.worlds = worlds;
		this.valuesOfUse = valuesOfUse;
	}

	@Override
	public List<Item<EnumType>> items(World world) {
		return world.schema().enums().stream().map(EnumKind::item).toList();
	}

	private static Item<EnumType> item(EnumType type) {
		return Item.in(Thing.of(Kind.TYPE, type.name()), type.name(), type)
			.providing(List.of(Thing.of(Kind.NAME, type.name())))
			.providing(type.values().stream().map((value) -> Thing.of(Kind.ENUM_VALUE, type.name(), value)).toList());
	}

	@Override
	public boolean alterable(EnumType from, EnumType to) {
		List<String> kept = new ArrayList<>(to.values());
		kept.retainAll(from.values());
		return kept.equals(from.values()) && !this.valuesOfUse;
	}

	@Override
	public List<Node> create(Item<EnumType> item) {
		return List.of(Node.making(new CreateEnum(item.value()), Rank.CREATE_TYPE, item));
	}

	@Override
	public List<Node> drop(Item<EnumType> item) {
		return List.of(Node.ending(new DropEnum(item.value().name(), item.value()), Rank.DROP_TYPE, item));
	}

	@Override
	public List<Node> alter(Item<EnumType> from, Item<EnumType> to, Set<Thing> ended) {
		QualifiedName type = to.value().name();
		List<String> values = to.value().values();
		List<Node> nodes = new ArrayList<>();
		for (int i = 0; i < values.size(); i++) {
			if (!from.value().values().contains(values.get(i))) {
				AddEnumValue add = new AddEnumValue(type, values.get(i), place(from.value(), values, i));
				// Each is put behind the ones before it.
				String name = "%s %08d".formatted(type, i);
				nodes.add(Node.of(add, Rank.ADD_ENUM_VALUE, Thing.of(Kind.TYPE, name))
					.with(Link.MAKES, Thing.of(Kind.ENUM_VALUE, type, values.get(i))));
			}
		}
		return nodes;
	}

	private static Place place(EnumType from, List<String> values, int index) {
		return values.subList(index, values.size())
			.stream()
			.filter(from.values()::contains)
			.findFirst()
			.map(Place::before)
			.orElse(Place.LAST);
	}

	@Override
	public List<Node> exchange(Item<EnumType> from, Item<EnumType> to, Set<Thing> ended) {
		QualifiedName name = from.value().name();
		EnumType away = new EnumType(this.worlds.away(name), from.value().values());
		List<Node> nodes = new ArrayList<>(create(to));
		nodes.addAll(Exchanges.nodes(new RenameEnum(name, away.name().name()), from, new DropEnum(away.name(), away),
				away.name()));
		return nodes;
	}

}
