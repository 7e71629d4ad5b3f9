package io.boards.migrations.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;

/**
 * Sees by its text alone what of wanted tables is there already, so that PostgreSQL need
 * not be asked what it would make of it. It is right where it says so; where it does not,
 * that means nothing. Foreign keys are left out: they have no text. Where nobody asked
 * for a name, any will do.
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
	 * What is open of a wanted table. What names a column whose type is open is open too:
	 * how PostgreSQL writes an expression depends on the types in it.
	 * @param table the table
	 * @param ownIndexes its indexes
	 * @return the table, with what is there
	 */
	OpenTable open(Table table, List<Index> ownIndexes) {
		Table whole = new Table(table.name(), columns(table), table.withoutForeignKeys().constraints(),
				table.comment());
		Table there = this.tables.get(table.name());
		if (there == null || hasOneKeyTwice(whole)) {
			return OpenTable.whole(whole, ownIndexes);
		}
		List<Column> openColumns = new ArrayList<>();
		List<Column> columns = find(whole.columns(), there, openColumns);
		Predicate<Object> isKnowable = isKnowable(retyped(openColumns, there));
		Set<String> openNames = this.wanted.openNames(table.name());
		List<Constraint> openConstraints = new ArrayList<>();
		List<Constraint> constraints = find(whole.constraints(), there.withoutForeignKeys().constraints(), isKnowable,
				(each) -> openNames.contains(String.valueOf(each.name())), Nameless::areAlike, openConstraints);
		List<Index> openIndexes = new ArrayList<>();
		List<Index> indexes = find(ownIndexes, this.indexes.getOrDefault(table.name(), List.of()), isKnowable,
				(each) -> openNames.contains(each.name()), Nameless::areAlike, openIndexes);
		return new OpenTable(whole, ownIndexes, new Table(table.name(), columns, constraints, there.comment()), indexes,
				new Table(table.name(), openColumns, openConstraints, null), openIndexes);
	}

	/** The columns of a primary key are never null, whatever they say of themselves. */
	private static List<Column> columns(Table table) {
		List<Column> columns = new ArrayList<>(table.columns());
		for (Constraint constraint : table.constraints()) {
			if (constraint instanceof PrimaryKey key) {
				columns.replaceAll(
						(each) -> (each.nullable() && key.columns().contains(each.name())) ? each.notNull() : each);
			}
		}
		return columns;
	}

	/** PostgreSQL makes only one of keys that a new table has twice. */
	private static boolean hasOneKeyTwice(Table table) {
		Set<List<String>> keys = new HashSet<>();
		for (Constraint each : table.constraints()) {
			List<String> columns = KeySwaps.columns(each);
			if (!columns.isEmpty() && !keys.add(columns)) {
				return true;
			}
		}
		return false;
	}

	private String type(Column column) {
		String known = this.types.get(column.type());
		return (known != null) ? known : this.types.computeIfAbsent(column.type(), CanonicalType::of);
	}

	/** Whether two columns are the same, however their type is written. */
	private boolean isSame(Column wanted, Column there) {
		return haveOneType(wanted, there) && wanted.nullable() == there.nullable()
				&& Objects.equals(wanted.defaultExpression(), there.defaultExpression())
				&& Objects.equals(wanted.identity(), there.identity())
				&& Objects.equals(wanted.generated(), there.generated())
				&& Objects.equals(wanted.comment(), there.comment());
	}

	/** Those of some columns that are not there with the same type. */
	private List<Column> retyped(List<Column> columns, Table there) {
		return columns.stream()
			.filter((each) -> there.columns().stream().noneMatch((other) -> haveOneType(each, other)))
			.toList();
	}

	private boolean haveOneType(Column wanted, Column there) {
		return there.name().equals(wanted.name()) && type(there).equals(type(wanted))
				&& Objects.equals(there.collation(), wanted.collation());
	}

	private List<Column> find(List<Column> wanted, Table there, List<Column> missing) {
		Map<String, Column> same = new HashMap<>();
		there.columns().forEach((each) -> same.put(each.name(), each));
		for (Column each : wanted) {
			Column other = same.get(each.name());
			if (other == null || !isSame(each, other)) {
				same.remove(each.name());
				missing.add(each);
			}
		}
		Predicate<Object> isKnowable = isKnowable(retyped(missing, there));
		List<Column> found = new ArrayList<>();
		for (Column each : wanted) {
			Column known = same.get(each.name());
			if (known != null && (each.generated() == null || isKnowable.test(each.generated()))) {
				found.add(known);
			}
			else if (known != null) {
				missing.add(each);
			}
		}
		return found;
	}

	/** Whether something, by its text, cannot name any of some columns. */
	private static Predicate<Object> isKnowable(List<Column> open) {
		return open.isEmpty() ? (thing) -> true : (thing) -> {
			Words words = Words.of(thing.toString());
			return open.stream().noneMatch((each) -> words.mayName(each.name()));
		};
	}

	/**
	 * What is there of what is wanted. What was given its name comes first, so that it is
	 * not taken for another that says the same.
	 */
	private static <T> List<T> find(List<T> wanted, List<T> there, Predicate<? super T> isKnowable, Predicate<T> isOpen,
			BiPredicate<T, T> areAlike, List<T> missing) {
		List<T> left = new ArrayList<>(there);
		List<T> found = new ArrayList<>();
		for (T each : wanted) {
			if (!isOpen.test(each)) {
				take(left, isKnowable.test(each) ? left.indexOf(each) : -1, each, found, missing);
			}
		}
		for (T each : wanted) {
			if (isOpen.test(each)) {
				take(left, isKnowable.test(each) ? indexOf(left, each, areAlike) : -1, each, found, missing);
			}
		}
		return found;
	}

	private static <T> int indexOf(List<T> left, T wanted, BiPredicate<T, T> areAlike) {
		for (int i = 0; i < left.size(); i++) {
			if (areAlike.test(left.get(i), wanted)) {
				return i;
			}
		}
		return -1;
	}

	private static <T> void take(List<T> left, int at, T wanted, List<T> found, List<T> missing) {
		if (at < 0) {
			missing.add(wanted);
		}
		else {
			found.add(left.remove(at));
		}
	}

}
