package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.ColumnName;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers go on from which, where a column that stays gets them from somewhere else
 * than before. What was given out once is not given out again, even if its row is gone.
 */
final class Successions {

	private final Worlds worlds;

	/** The sequences behind the columns that get an identity. */
	private final Map<ColumnName, QualifiedName> before = new HashMap<>();

	/** The columns that begin to count with a sequence. */
	private final Map<QualifiedName, List<ColumnName>> users = new HashMap<>();

	Successions(Worlds worlds) {
		this.worlds = worlds;
		for (Table table : worlds.tables(worlds.to())) {
			for (Column column : table.columns()) {
				Column was = worlds.from().column(table.name(), column.name());
				if (was != null && worlds.keepsColumn(table.name(), column.name())) {
					look(new ColumnName(table.name(), column.name()), was, column);
				}
			}
		}
	}

	private void look(ColumnName name, Column was, Column column) {
		if (was.identity() == null && column.identity() != null) {
			QualifiedName sequence = sequence(was, this.worlds.from());
			if (sequence != null) {
				this.before.put(name, sequence);
			}
		}
		if (column.identity() == null && column.defaultExpression() != null && TypeText.of(column.type()).isInteger()) {
			QualifiedName sequence = sequence(column, this.worlds.to());
			if (sequence != null) {
				this.users.computeIfAbsent(sequence, (key) -> new ArrayList<>()).add(name);
			}
		}
	}

	/** The sequence in the default of a column. */
	private static @Nullable QualifiedName sequence(Column column, World world) {
		return ColumnThings.usedByDefault(column, world)
			.stream()
			.filter((thing) -> thing.kind() == Thing.Kind.SEQUENCE)
			.map((thing) -> QualifiedName.parse(thing.name()))
			.findFirst()
			.orElse(null);
	}

	/**
	 * The sequence from which an identity goes on.
	 * @param column the column that gets the identity
	 * @return the sequence behind its numbers before, or null if there was none
	 */
	@Nullable QualifiedName before(ColumnName column) {
		return this.before.get(column);
	}

	/** Whether an identity goes on from a sequence. */
	boolean goesOn(QualifiedName sequence) {
		return this.before.containsValue(sequence);
	}

	/**
	 * The column whose numbers a new sequence takes over.
	 * @param sequence the sequence
	 * @return the column; null for none, and for one that has no numbers but those of its
	 * rows and owns the sequence
	 */
	@Nullable ColumnName of(Sequence sequence) {
		List<ColumnName> candidates = this.users.getOrDefault(sequence.name(), List.of());
		ColumnName owner = sequence.ownedBy();
		ColumnName column = (candidates.size() == 1) ? candidates.get(0) : null;
		if (owner != null && candidates.contains(owner)) {
			return hadIdentity(owner) ? owner : null;
		}
		return column;
	}

	boolean hadIdentity(ColumnName column) {
		Column was = this.worlds.from().column(column.table(), column.column());
		return was != null && was.identity() != null;
	}

}
