package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.boards.migrations.operation.ColumnOperation.RenameColumn;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.ColumnName;
import io.boards.migrations.schema.QualifiedName;

/**
 * Columns of a table of which each gets the name of another.
 *
 * @param table the table as it was called before
 * @param names the columns; each gets the name of the next, the last that of the first
 */
record ColumnCircle(QualifiedName table, List<String> names) {

	static List<ColumnCircle> in(Map<ColumnName, String> renames) {
		List<ColumnCircle> circles = new ArrayList<>();
		for (ColumnName column : renames.keySet()) {
			List<String> names = new ArrayList<>();
			String next = column.column();
			while (next != null && !names.contains(next)) {
				names.add(next);
				next = renames.get(new ColumnName(column.table(), next));
			}
			// Each circle is found once, from the first of its names.
			boolean isFirst = names.stream().allMatch((name) -> name.compareTo(column.column()) >= 0);
			if (column.column().equals(next) && names.size() > 1 && isFirst) {
				circles.add(new ColumnCircle(column.table(), names));
			}
		}
		circles.sort(Comparator.comparing(ColumnCircle::toString));
		return circles;
	}

	boolean has(ColumnName column) {
		return this.table.equals(column.table()) && this.names.contains(column.column());
	}

	String after(int column) {
		return this.names.get((column + 1) % this.names.size());
	}

	/**
	 * Whether all of them are there before and afterwards.
	 * @param is the schema that is
	 * @param shall the schema that shall be
	 * @param now what the table is called by now
	 * @return whether they can change names
	 */
	boolean isThere(World is, World shall, QualifiedName now) {
		return this.names.stream().allMatch((name) -> is.column(now, name) != null && shall.column(now, name) != null);
	}

	/**
	 * Whether the columns are more like what is wanted under the other names than under
	 * those that they have. Otherwise they have got them already.
	 * @param is the schema that is
	 * @param shall the schema that shall be
	 * @param now what the table is called by now
	 * @return whether they have to change names
	 */
	boolean isOpen(World is, World shall, QualifiedName now) {
		return fitting(is, shall, now, 1) > fitting(is, shall, now, 0);
	}

	private int fitting(World is, World shall, QualifiedName now, int step) {
		return IntStream.range(0, this.names.size()).map((i) -> {
			Column before = is.column(now, this.names.get(i));
			Column after = shall.column(now, this.names.get((i + step) % this.names.size()));
			return (before != null && after != null) ? likeness(before, after) : 0;
		}).sum();
	}

	private static int likeness(Column one, Column other) {
		Column renamed = new Column(one.name(), other.type(), other.nullable(), other.defaultExpression(),
				other.identity(), other.generated(), other.collation(), other.comment());
		return (one.type().equals(other.type()) ? 2 : 0) + (one.equals(renamed) ? 1 : 0);
	}

	/**
	 * What gives them the other names: one of them is out of the way in the meantime.
	 * @param now what the table is called by now
	 * @param aside a name that is free
	 * @return operations
	 */
	List<Operation> renamed(QualifiedName now, String aside) {
		List<Operation> operations = new ArrayList<>();
		int last = this.names.size() - 1;
		operations.add(new RenameColumn(now, this.names.get(last), aside));
		for (int i = last - 1; i >= 0; i--) {
			operations.add(new RenameColumn(now, this.names.get(i), after(i)));
		}
		operations.add(new RenameColumn(now, aside, after(last)));
		return operations;
	}

}
