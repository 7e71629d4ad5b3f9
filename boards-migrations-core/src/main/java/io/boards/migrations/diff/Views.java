package io.boards.migrations.diff;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Dependency;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Table;

/**
 * What views of both kinds rest on.
 */
final class Views {

	private Views() {
	}

	static <T> Item<T> item(QualifiedName name, T view, Set<Thing> used) {
		Thing self = Thing.of(Kind.RELATION, name);
		used.remove(self);
		return Item.in(self, name, view)
			.providing(List.of(Thing.of(Kind.NAME, name), Thing.of(Kind.SHAPE, name)))
			.using(used)
			.heeding(shapes(used));
	}

	static Set<Thing> used(World world, Worlds worlds, Dependency.Kind kind, QualifiedName name, String query) {
		Set<Thing> used = world.mentioned((world == worlds.from()) ? worlds.followed(query) : query);
		used.addAll(worlds.usedBy(world, kind, name, null));
		if (query.toUpperCase(Locale.ROOT).contains("GROUP BY")) {
			used.addAll(primaryKeys(world, used));
		}
		return used;
	}

	/**
	 * The primary keys of tables: whoever groups by one may use columns that depend on
	 * it, and depends on the key itself then.
	 */
	private static Set<Thing> primaryKeys(World world, Collection<Thing> used) {
		Set<Thing> keys = new LinkedHashSet<>();
		for (Table table : world.schema().tables()) {
			if (used.contains(Thing.of(Kind.RELATION, table.name()))) {
				for (Constraint constraint : table.constraints()) {
					if (constraint instanceof PrimaryKey) {
						keys.add(Thing.of(Kind.CONSTRAINT, table.name(), ConstraintThings.name(constraint)));
					}
				}
			}
		}
		return keys;
	}

	/** The shapes of all relations among some things. */
	static Set<Thing> shapes(Collection<Thing> things) {
		Set<Thing> shapes = new LinkedHashSet<>();
		for (Thing thing : things) {
			if (thing.kind() == Kind.RELATION) {
				shapes.add(new Thing(Kind.SHAPE, thing.name(), ""));
			}
		}
		return shapes;
	}

}
