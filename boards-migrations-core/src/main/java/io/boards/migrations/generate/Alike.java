package io.boards.migrations.generate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.Table;

/**
 * Sees by their text alone that wanted tables are there already, so that PostgreSQL need
 * not be asked what it would make of them. It is right where it says so; where it does
 * not, that means nothing. Foreign keys are left out: they have no text. Where nobody
 * asked for a name, any will do.
 */
final class Alike {

	private final Wanted wanted;

	private final Map<QualifiedName, Table> tables = new HashMap<>();

	private final Map<QualifiedName, List<Index>> indexes = new HashMap<>();

	/** Few types, many columns. */
	private final Map<String, String> types = new HashMap<>();

	Alike(Wanted wanted, Schema there) {
		this.wanted = wanted;
		there.tables().forEach((table) -> this.tables.put(table.name(), table));
		there.indexes()
			.forEach((index) -> this.indexes.computeIfAbsent(index.table(), (key) -> new ArrayList<>()).add(index));
	}

	/**
	 * What is there in the place of a wanted table, if it is the same.
	 * @param table the wanted table
	 * @param ownIndexes its indexes
	 * @return the table that is there, only where PostgreSQL would write it and its
	 * indexes the same
	 */
	Optional<Table> find(Table table, List<Index> ownIndexes) {
		return Optional.ofNullable(this.tables.get(table.name()))
			.filter((there) -> Objects.equals(table.comment(), there.comment()) && columns(table).equals(columns(there))
					&& say(constraints(table), constraints(there),
							(each) -> this.wanted.isOpen(table.name(), String.valueOf(each.name())), Nameless::of)
					&& say(ownIndexes, this.indexes.getOrDefault(table.name(), List.of()),
							(each) -> this.wanted.isOpen(table.name(), each.name()), Nameless::of));
	}

	private Map<String, Column> columns(Table table) {
		Map<String, Column> columns = new HashMap<>();
		for (Column each : table.columns()) {
			String type = this.types.computeIfAbsent(each.type(), CanonicalType::of);
			columns.put(each.name(), new Column(each.name(), type, each.nullable(), each.defaultExpression(),
					each.identity(), each.generated(), each.collation(), each.comment()));
		}
		return columns;
	}

	private static List<Constraint> constraints(Table table) {
		return table.constraints().stream().filter((each) -> !(each instanceof ForeignKey)).toList();
	}

	/** Whether both say the same, apart from names that are open. */
	private static <T> boolean say(List<T> wanted, List<T> there, Predicate<T> isOpen, UnaryOperator<T> nameless) {
		List<T> left = new ArrayList<>(there);
		List<T> open = wanted.stream().filter(isOpen).map(nameless).toList();
		boolean named = wanted.stream().filter(isOpen.negate()).allMatch(left::remove);
		left.replaceAll(nameless);
		return named && open.stream().allMatch(left::remove) && left.isEmpty();
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
