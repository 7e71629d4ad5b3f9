package io.boards.migrations.diff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Dependency;
import io.boards.migrations.schema.Identifier;
import io.boards.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * The schema that is and the one that shall be.
 *
 * @param from the one that is
 * @param to the one that shall be
 * @param major the major version of the server
 */
record Worlds(World from, World to, int major) {

	World other(World world) {
		return (world == this.from) ? this.to : this.from;
	}

	boolean keepsTable(QualifiedName table) {
		return this.from.table(table) != null && this.to.table(table) != null;
	}

	/**
	 * Whether a column is in both schemas and can become what it shall be without being
	 * dropped.
	 * @param table its table
	 * @param name its name
	 * @return whether it stays
	 */
	boolean keepsColumn(QualifiedName table, String name) {
		Column before = this.from.column(table, name);
		Column after = this.to.column(table, name);
		return before != null && after != null && GeneratedColumns.stays(before, after, this.major);
	}

	/**
	 * What something uses by what PostgreSQL itself has noted. A schema that was not read
	 * from a database knows nothing about that, so the other one is asked then.
	 * @param world the schema that it is in
	 * @param kind what uses
	 * @param name its name, or that of its table
	 * @param part its name in the table, or the signature of a function
	 * @return relations and columns
	 */
	Set<Thing> usedBy(World world, Dependency.Kind kind, QualifiedName name, @Nullable String part) {
		List<Dependency> dependencies = world.dependencies(kind, name, part);
		if (dependencies.isEmpty()) {
			dependencies = other(world).dependencies(kind, name, part);
		}
		Set<Thing> things = new LinkedHashSet<>();
		for (Dependency dependency : dependencies) {
			things.add(Thing.of(Kind.RELATION, dependency.on()));
			String column = dependency.column();
			if (column != null) {
				things.add(Thing.of(Kind.COLUMN, dependency.on(), column));
				things.add(Thing.of(Kind.COLUMN_TYPE, dependency.on(), column));
			}
		}
		return things;
	}

	/**
	 * The name that something has while it is exchanged for another of its name.
	 * @param name its name
	 * @return a name that nothing has before or afterwards
	 */
	QualifiedName away(QualifiedName name) {
		return free(name, "_old");
	}

	/**
	 * A name for a while.
	 * @param like a name
	 * @param ending what stands behind it
	 * @return a name that nothing has before or afterwards
	 */
	QualifiedName free(QualifiedName like, String ending) {
		for (int i = 1;; i++) {
			QualifiedName name = like.sibling(Identifier.shortened(like.name(), (i == 1) ? ending : ending + i));
			if (!this.from.hasName(name) && !this.to.hasName(name)) {
				return name;
			}
		}
	}

}
