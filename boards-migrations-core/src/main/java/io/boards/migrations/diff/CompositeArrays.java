package io.boards.migrations.diff;

import java.util.List;
import java.util.Set;

import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnType;
import io.boards.migrations.schema.Schema;

/**
 * Arrays of a composite type that changes: no expression can take their elements apart,
 * since {@code USING} allows no subquery, and read as text they would be taken for each
 * other by their places.
 */
public final class CompositeArrays {

	private CompositeArrays() {
	}

	/**
	 * Whether the values of a column have no way to its new type, so that none is written
	 * and PostgreSQL refuses the statement.
	 * @param change a change of a type that {@link SchemaDiff} made
	 * @param from the schema before it
	 * @param to the schema after it
	 * @return true where people have to convert them by hand
	 */
	public static boolean isBarred(AlterColumnType change, Schema from, Schema to) {
		ColumnType was = change.was();
		if (was == null || change.to().using() != null) {
			return false;
		}
		Worlds worlds = new Worlds(new World(from), new World(to), List.of(), Set.of(), SchemaDiff.OLDEST);
		Composites before = new Composites(worlds.from(), worlds, Set.of());
		Composites after = new Composites(worlds.to(), worlds, Set.of());
		return new CompositeConversion(before, after).isNeeded(was.type(), change.to().type());
	}

}
