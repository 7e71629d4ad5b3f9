package io.boards.migrations.generate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.ConstraintOperation.DropConstraint;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.IndexOperation.DropIndex;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.IndexKey;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * Keys that take the place of others. The old one, and the foreign keys on it, stay until
 * the index of the new one is there: at no time are duplicates let in.
 */
final class KeySwaps {

	private final List<Operation> operations;

	private final Columns columns;

	/** Old keys that wait. */
	private final Set<DropConstraint> waiting = new HashSet<>();

	/** Keys that go at once. */
	private final Set<DropConstraint> going = new HashSet<>();

	/** Indexes that become keys as they are. */
	private final Set<DropIndex> reused = new HashSet<>();

	KeySwaps(List<Operation> all, Predicate<Operation> swappable, Columns columns) {
		this.operations = all.stream().filter(swappable).toList();
		this.columns = columns;
		for (Operation each : this.operations) {
			if (each instanceof DropConstraint drop && isReplaced(drop)) {
				this.waiting.add(drop);
			}
			if (each instanceof DropIndex drop && drop.was() != null && this.columns.stay(drop.was())
					&& isKey(drop.was())) {
				this.reused.add(drop);
			}
		}
		for (Operation each : all) {
			if (each instanceof DropConstraint drop && !columns(drop.was()).isEmpty() && !this.waiting.contains(drop)) {
				this.going.add(drop);
			}
		}
	}

	/**
	 * Whether the drop of a constraint waits for the new keys.
	 * @param drop the drop
	 * @return true for an old key, and for a foreign key on one, unless it may rest on
	 * another that goes at once
	 */
	boolean isWaiting(DropConstraint drop) {
		return this.waiting.contains(drop)
				|| drop.was() instanceof ForeignKey key && this.columns.stay(drop.table(), key.columns())
						&& isOnOneOf(this.waiting, key) && !isOnOneOf(this.going, key);
	}

	private static boolean isOnOneOf(Set<DropConstraint> keys, ForeignKey key) {
		return keys.stream().anyMatch((old) -> isReferred(old.table(), columns(old.was()), key));
	}

	/**
	 * Whether a foreign key may rest on columns.
	 * @param table a table
	 * @param columns the columns of a key of it, or of a unique index
	 * @param key the foreign key
	 * @return whether it refers to them, in any order
	 */
	static boolean isReferred(QualifiedName table, List<String> columns, ForeignKey key) {
		return table.equals(key.target())
				&& (key.targetColumns().isEmpty() || Set.copyOf(key.targetColumns()).equals(Set.copyOf(columns)));
	}

	/**
	 * Whether a column is part of an old primary key that waits, and so cannot take nulls
	 * yet.
	 */
	boolean isInWaitingPrimaryKey(QualifiedName table, String column) {
		return this.waiting.stream()
			.anyMatch((drop) -> drop.table().equals(table) && drop.was() instanceof PrimaryKey key
					&& key.columns().contains(column));
	}

	/**
	 * Whether an index is kept because it becomes a key.
	 * @param drop its drop
	 * @return whether the drop is left out
	 */
	boolean isReused(DropIndex drop) {
		return this.reused.contains(drop);
	}

	/**
	 * The index that becomes a key.
	 * @param index what the key needs
	 * @return what is there already and says the same
	 */
	Optional<Index> reused(Index index) {
		return this.reused.stream()
			.flatMap((drop) -> Stream.ofNullable(drop.was()))
			.filter((was) -> Nameless.areAlike(was, index))
			.findFirst();
	}

	/**
	 * Whether the name of a new index still belongs to an old key.
	 * @param index the index
	 * @return whether it needs another name for a while
	 */
	boolean isNameTaken(Index index) {
		return this.waiting.stream()
			.anyMatch((drop) -> drop.table().sibling(drop.name()).equals(index.qualifiedName()));
	}

	private boolean isReplaced(DropConstraint drop) {
		List<String> old = columns(drop.was());
		if (old.isEmpty() || !this.columns.stay(drop.table(), old)) {
			return false;
		}
		for (Operation each : this.operations) {
			if (each instanceof AddConstraint add && add.table().equals(drop.table())
					&& isSuccessor(drop, add.constraint())) {
				return true;
			}
			if (each instanceof CreateIndex create && create.index().unique()
					&& create.index().table().equals(drop.table())
					&& (create.index().name().equals(drop.name()) || isOn(create.index(), old))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isSuccessor(DropConstraint drop, Constraint added) {
		boolean key = added instanceof PrimaryKey || added instanceof Unique;
		return key && (drop.name().equals(added.name())
				|| (drop.was() instanceof PrimaryKey && added instanceof PrimaryKey));
	}

	private static boolean isOn(Index index, List<String> columns) {
		return index.where() == null && columns(index).equals(columns);
	}

	/**
	 * The columns of an index.
	 * @param index the index
	 * @return their names; none where an expression is among its keys
	 */
	static List<String> columns(Index index) {
		List<String> names = index.keys().stream().flatMap((key) -> Stream.ofNullable(key.column())).toList();
		return (names.size() == index.keys().size()) ? names : List.of();
	}

	/**
	 * The columns of a key.
	 * @param constraint the key
	 * @return their names; none for what is no key
	 */
	static List<String> columns(@Nullable Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return key.columns();
		}
		return (constraint instanceof Unique unique) ? unique.columns() : List.of();
	}

	private boolean isKey(Index was) {
		return this.operations.stream()
			.anyMatch((each) -> each instanceof AddConstraint add
					&& indexOf(add).filter((index) -> Nameless.areAlike(index, was)).isPresent());
	}

	/**
	 * The index that a key rests on.
	 * @param operation what adds the key
	 * @return its index, or empty for a constraint that is no key
	 */
	static Optional<Index> indexOf(AddConstraint operation) {
		String name = String.valueOf(operation.constraint().name());
		if (operation.constraint() instanceof PrimaryKey key) {
			return Optional.of(index(operation.table(), name, key.columns(), key.include(), false));
		}
		if (operation.constraint() instanceof Unique unique) {
			return Optional
				.of(index(operation.table(), name, unique.columns(), unique.include(), unique.nullsNotDistinct()));
		}
		return Optional.empty();
	}

	private static Index index(QualifiedName table, String name, List<String> columns, List<String> include,
			boolean nullsNotDistinct) {
		return new Index(table, name, "btree", columns.stream().map(IndexKey::column).toList(), include, true,
				nullsNotDistinct, Map.of(), null);
	}

}
