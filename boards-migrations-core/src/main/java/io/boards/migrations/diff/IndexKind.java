package io.boards.migrations.diff;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import io.boards.migrations.diff.Node.Link;
import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.operation.Change;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.IndexOperation.DropIndex;
import io.boards.migrations.operation.IndexOperation.RenameIndex;
import io.boards.migrations.operation.IndexOperation.SetIndexOptions;
import io.boards.migrations.schema.Index;

/**
 * Indexes that stand by themselves, on tables and materialized views.
 */
final class IndexKind implements ObjectKind<Index> {

	private final Worlds worlds;

	IndexKind(Worlds worlds) {
		this.worlds = worlds;
	}

	@Override
	public List<Item<Index>> items(World world) {
		return this.worlds.indexes(world).stream().map((index) -> item(index, world)).toList();
	}

	private static Item<Index> item(Index index, World world) {
		Set<Thing> used = ConstraintThings.usedBy(index, world);
		Set<Thing> heeded = new LinkedHashSet<>();
		for (Thing thing : used) {
			if (thing.kind() == Kind.COLUMN) {
				heeded.add(new Thing(Kind.COLUMN_TYPE, thing.name(), thing.part()));
			}
		}
		return Item.of(Thing.of(Kind.INDEX, index.qualifiedName()), index)
			.providing(List.of(Thing.of(Kind.NAME, index.qualifiedName())))
			.using(List.of(Thing.of(Kind.RELATION, index.table())))
			.using(used)
			.heeding(heeded);
	}

	@Override
	public boolean sameButName(Index from, Index to) {
		return with(from, to.name(), from.parameters()).equals(to);
	}

	private static boolean sameButOptions(Index from, Index to) {
		return with(from, from.name(), to.parameters()).equals(to);
	}

	private static Index with(Index index, String name, Map<String, String> options) {
		return new Index(index.table(), name, index.method(), index.keys(), index.include(), index.unique(),
				index.nullsNotDistinct(), options, index.where());
	}

	@Override
	public boolean alterable(Index from, Index to) {
		return sameButName(from, to) || sameButOptions(from, to);
	}

	@Override
	public List<Node> create(Item<Index> item) {
		return List.of(Node.making(new CreateIndex(item.value(), false), Rank.CREATE_INDEX, item));
	}

	@Override
	public List<Node> drop(Item<Index> item) {
		DropIndex drop = new DropIndex(item.value().qualifiedName(), false, item.value());
		return List.of(Node.ending(drop, Rank.DROP_INDEX, item));
	}

	@Override
	public List<Node> alter(Item<Index> from, Item<Index> to, Set<Thing> ended) {
		if (sameButOptions(from.value(), to.value())) {
			SetIndexOptions set = new SetIndexOptions(to.value().qualifiedName(),
					changes(from.value().parameters(), to.value().parameters()));
			return List.of(Node.of(set, Rank.CREATE_INDEX, to.self()));
		}
		RenameIndex rename = new RenameIndex(from.value().qualifiedName(), to.value().name());
		return List.of(Node.of(rename, Rank.RENAME, to.self())
			.with(Link.ENDS, from.provides())
			.with(Link.MAKES, to.provides()));
	}

	private static Map<String, Change<String>> changes(Map<String, String> from, Map<String, String> to) {
		Map<String, Change<String>> changes = new TreeMap<>();
		Set<String> options = new HashSet<>(from.keySet());
		options.addAll(to.keySet());
		for (String option : options) {
			if (!Objects.equals(from.get(option), to.get(option))) {
				changes.put(option, Change.between(from.get(option), to.get(option)));
			}
		}
		return changes;
	}

}
