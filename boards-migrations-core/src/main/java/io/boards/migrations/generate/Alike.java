package io.boards.migrations.generate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.Table;

/**
 * Sees by their text alone that wanted tables are there already, so that PostgreSQL need
 * not be asked what it would make of them. It is right where it says so; where it does
 * not, that means nothing. Foreign keys are left out: they have no text.
 */
final class Alike {

	private final Map<Object, Table> tables = new HashMap<>();

	private final Map<Object, Set<Index>> indexes = new HashMap<>();

	Alike(Schema there) {
		there.tables().forEach((table) -> this.tables.put(table.name(), table));
		there.indexes()
			.forEach((index) -> this.indexes.computeIfAbsent(index.table(), (key) -> new HashSet<>()).add(index));
	}

	/**
	 * Whether a table is there with its indexes.
	 * @param wanted the table
	 * @param wantedIndexes its indexes
	 * @return true only where PostgreSQL would write both the same
	 */
	boolean hasTable(Table wanted, List<Index> wantedIndexes) {
		Table there = this.tables.get(wanted.name());
		return there != null && Objects.equals(wanted.comment(), there.comment())
				&& columns(wanted).equals(columns(there)) && constraints(wanted).equals(constraints(there))
				&& new HashSet<>(wantedIndexes).equals(this.indexes.getOrDefault(wanted.name(), Set.of()));
	}

	private static Map<String, Column> columns(Table table) {
		Map<String, Column> columns = new HashMap<>();
		for (Column each : table.columns()) {
			columns.put(each.name(), new Column(each.name(), CanonicalType.of(each.type()), each.nullable(),
					each.defaultExpression(), each.identity(), each.generated(), each.collation(), each.comment()));
		}
		return columns;
	}

	private static Set<Constraint> constraints(Table table) {
		Set<Constraint> constraints = new HashSet<>(table.constraints());
		constraints.removeIf(ForeignKey.class::isInstance);
		return constraints;
	}

	/**
	 * Whether sequences are there as they are wanted.
	 * @param wanted the sequences
	 * @param there those that are there
	 * @return true only where PostgreSQL would write them the same
	 */
	static boolean hasSequences(Collection<Sequence> wanted, Collection<Sequence> there) {
		return there.containsAll(wanted);
	}

}
