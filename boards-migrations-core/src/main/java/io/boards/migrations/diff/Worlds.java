package io.boards.migrations.diff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Dependency;
import io.boards.migrations.schema.Identifier;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * The schema that is and the one that shall be.
 *
 * @param from the one that is
 * @param to the one that shall be
 * @param renamed the tables that have other names in the one that is than they had
 * @param untouched tables that are the same and need not be looked at
 * @param major the major version of the server
 */
record Worlds(World from, World to, List<RenamedTable> renamed, Set<QualifiedName> untouched, int major) {

	/** The tables of a schema that are looked at. */
	List<Table> tables(World world) {
		return world.schema().tables().stream().filter((each) -> !this.untouched.contains(each.name())).toList();
	}

	/** The indexes of a schema that are looked at. */
	List<Index> indexes(World world) {
		return world.schema().indexes().stream().filter((each) -> !this.untouched.contains(each.table())).toList();
	}

	World other(World world) {
		return (world == this.from) ? this.to : this.from;
	}

	/**
	 * The query of a view after the tables got their other names.
	 * @param query as it was written before
	 * @return SQL text
	 */
	String followed(String query) {
		String followed = query;
		for (RenamedTable table : this.renamed) {
			followed = table.in(followed);
		}
		return followed;
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
		Table is = this.from.table(table);
		Table wanted = this.to.table(table);
		Column before = this.from.column(table, name);
		Column after = this.to.column(table, name);
		return is != null && wanted != null && before != null && after != null
				&& new GeneratedColumns(is, wanted, this.major).stays(before, after);
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
		return aside(like, ending).findFirst().orElseThrow();
	}

	/**
	 * Names like one that nothing has before or afterwards.
	 * @param name the name
	 * @return as many as somebody wants
	 */
	Stream<QualifiedName> aside(QualifiedName name) {
		return aside(name, "_old");
	}

	private Stream<QualifiedName> aside(QualifiedName name, String ending) {
		return asides(name.name(), ending).map(name::sibling)
			.filter((candidate) -> !this.from.isTaken(candidate) && !this.to.isTaken(candidate));
	}

	/**
	 * Names like one.
	 * @param name the name
	 * @param ending what stands behind it, with a number from the second one on
	 * @return as many as somebody wants, each short enough
	 */
	static Stream<String> asides(String name, String ending) {
		return IntStream.iterate(1, (i) -> i + 1)
			.mapToObj((i) -> Identifier.shortened(name, (i == 1) ? ending : ending + i));
	}

}
