package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.boards.migrations.operation.ColumnOperation.RenameColumn;
import io.boards.migrations.operation.CompositeOperation.MoveComposite;
import io.boards.migrations.operation.CompositeOperation.RenameComposite;
import io.boards.migrations.operation.EnumOperation.MoveEnum;
import io.boards.migrations.operation.EnumOperation.RenameEnum;
import io.boards.migrations.operation.EnumOperation.RenameEnumValue;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.SequenceOperation.RenameSequence;
import io.boards.migrations.operation.TableOperation.MoveTable;
import io.boards.migrations.operation.TableOperation.RenameTable;
import io.boards.migrations.schema.ColumnName;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Gives objects their other names, before anything else is compared.
 */
final class Renaming {

	private final List<Operation> operations = new ArrayList<>();

	private final List<RenamedTable> tables = new ArrayList<>();

	private final Schema to;

	private Renames done = Renames.NONE;

	private Schema schema;

	private Renaming(Schema from, Schema to) {
		this.schema = from;
		this.to = to;
	}

	static Renaming of(Schema from, Schema to, Renames renames) {
		Renaming renaming = new Renaming(from, to);
		Map<QualifiedName, QualifiedName> tables = renames.tables();
		Map<QualifiedName, QualifiedName> pending = each(tables, renaming::table);
		if (renames.displacing()) {
			each(pending, renaming::tableInThePlaceOfAnother);
		}
		renaming.columns(renames);
		renames.enumValues().forEach((type, values) -> {
			Map<String, String> left = each(values, (before, after) -> renaming.value(type, before, after));
			if (renames.displacing()) {
				each(left, (before, after) -> renaming.makesRoom(type, before, after)
						&& renaming.value(type, before, after));
			}
		});
		renaming.types();
		renaming.sequences();
		return renaming;
	}

	List<Operation> operations() {
		return this.operations;
	}

	/** What was found to be renamed of what somebody said. */
	Renames done() {
		return this.done;
	}

	/** The tables that get other names, one after the other. */
	List<RenamedTable> tables() {
		return this.tables;
	}

	/** The schema that is, under the other names. */
	Schema schema() {
		return this.schema;
	}

	/**
	 * Tries as long as something can be done: a name may have to become free first.
	 * @return what could not be done
	 */
	private static <K, V> Map<K, V> each(Map<K, V> renames, BiPredicate<K, V> attempt) {
		List<Map.Entry<K, V>> pending = new ArrayList<>(renames.entrySet());
		pending.sort(Comparator.comparing((entry) -> entry.getKey().toString()));
		while (pending.removeIf((entry) -> attempt.test(entry.getKey(), entry.getValue()))) {
			continue;
		}
		return pending.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private void columns(Renames renames) {
		Function<ColumnName, QualifiedName> table = (column) -> renames.tables()
			.getOrDefault(column.table(), column.table());
		BiPredicate<ColumnName, String> rename = (before, after) -> column(before, table.apply(before), after);
		Map<ColumnName, String> pending = each(renames.columns(), rename);
		for (ColumnCircle circle : ColumnCircle.in(pending)) {
			pending.keySet().removeIf(circle::has);
			circle(circle, renames.tables().getOrDefault(circle.table(), circle.table()), renames.displacing());
		}
		if (renames.displacing()) {
			each(pending,
					(before, after) -> makesRoom(before, table.apply(before), after) && rename.test(before, after));
		}
	}

	private boolean table(QualifiedName before, QualifiedName after) {
		World is = new World(this.schema);
		if (is.table(before) == null || is.hasName(after) || new World(this.to).table(after) == null) {
			return false;
		}
		Rewording words = new Rewording();
		words.relation(before, after);
		String schema = after.schema();
		if (schema != null && !schema.equals(before.schema())) {
			this.operations.add(new MoveTable(before, schema));
			for (Sequence sequence : this.schema.sequences()) {
				ColumnName owner = sequence.ownedBy();
				if (owner != null && owner.table().equals(before)) {
					words.relation(sequence.name(), sequence.name().in(schema));
				}
			}
		}
		if (!before.name().equals(after.name())) {
			this.operations.add(new RenameTable(before.in(schema), after.name()));
		}
		this.tables.add(new RenamedTable(before, after));
		this.done = this.done.table(before, after);
		this.schema = RewordedSchema.of(this.schema, words);
		return true;
	}

	private boolean tableInThePlaceOfAnother(QualifiedName before, QualifiedName after) {
		World is = new World(this.schema);
		if (is.table(before) == null || is.table(after) == null || new World(this.to).table(after) == null) {
			return false;
		}
		QualifiedName aside = new Worlds(is, new World(this.to), List.of(), Set.of(), SchemaDiff.OLDEST).away(after);
		this.operations.add(new RenameTable(after, aside.name()));
		Rewording words = new Rewording();
		words.relation(after, aside);
		this.schema = RewordedSchema.of(this.schema, words);
		return table(before, after);
	}

	private boolean makesRoom(ColumnName column, QualifiedName table, String after) {
		World is = new World(this.schema);
		World shall = new World(this.to);
		if (is.column(table, column.column()) == null || is.column(table, after) == null
				|| shall.column(table, after) == null) {
			return false;
		}
		String aside = aside(after, (name) -> is.column(table, name) == null && shall.column(table, name) == null);
		this.operations.add(new RenameColumn(table, after, aside));
		Rewording words = new Rewording();
		words.column(table, after, aside);
		this.schema = RewordedSchema.of(this.schema, words);
		return true;
	}

	private static String aside(String name, Predicate<String> isFree) {
		return Worlds.asides(name, "_old").filter(isFree).findFirst().orElseThrow();
	}

	private void circle(ColumnCircle circle, QualifiedName table, boolean displacing) {
		World is = new World(this.schema);
		World shall = new World(this.to);
		if (!circle.isThere(is, shall, table) || !(displacing || circle.isOpen(is, shall, table))) {
			return;
		}
		String last = circle.names().get(circle.names().size() - 1);
		String aside = aside(last, (name) -> is.column(table, name) == null && shall.column(table, name) == null);
		this.operations.addAll(circle.renamed(table, aside));
		Rewording words = new Rewording();
		for (int i = 0; i < circle.names().size(); i++) {
			this.done = this.done.column(circle.table(), circle.names().get(i), circle.after(i));
			words.column(table, circle.names().get(i), circle.after(i));
		}
		this.schema = RewordedSchema.of(this.schema, words);
	}

	private boolean column(ColumnName column, QualifiedName table, String after) {
		String before = column.column();
		World is = new World(this.schema);
		if (is.column(table, before) == null || is.column(table, after) != null
				|| new World(this.to).column(table, after) == null) {
			return false;
		}
		this.operations.add(new RenameColumn(table, before, after));
		this.done = this.done.column(column.table(), before, after);
		Rewording words = new Rewording();
		words.column(table, before, after);
		this.schema = RewordedSchema.of(this.schema, words);
		return true;
	}

	private boolean value(QualifiedName type, String before, String after) {
		List<String> values = values(this.schema, type);
		if (!values.contains(before) || values.contains(after) || !values(this.to, type).contains(after)) {
			return false;
		}
		rename(type, before, after);
		this.done = this.done.enumValue(type, before, after);
		return true;
	}

	private boolean makesRoom(QualifiedName type, String before, String after) {
		List<String> values = values(this.schema, type);
		List<String> wanted = values(this.to, type);
		if (!values.contains(before) || !values.contains(after) || !wanted.contains(after)) {
			return false;
		}
		String aside = aside(after, (value) -> !values.contains(value) && !wanted.contains(value));
		rename(type, after, aside);
		return true;
	}

	private void rename(QualifiedName type, String before, String after) {
		this.operations.add(new RenameEnumValue(type, before, after));
		Rewording words = new Rewording();
		words.value(type, before, after);
		this.schema = RewordedSchema.of(this.schema, words);
	}

	private static List<String> values(Schema schema, QualifiedName type) {
		return schema.enums()
			.stream()
			.filter((each) -> each.name().equals(type))
			.findFirst()
			.map(EnumType::values)
			.orElse(List.of());
	}

	/**
	 * Again and again: a composite type may consist of one that has got its name only
	 * now.
	 */
	private void types() {
		Map<QualifiedName, QualifiedName> types = TypeRenames.of(this.schema, this.to);
		while (!types.isEmpty()) {
			Rewording words = new Rewording();
			types.forEach((before, after) -> {
				boolean composite = new World(this.schema).composite(before) != null;
				String schema = after.schema();
				if (schema != null && !schema.equals(before.schema())) {
					this.operations.add(composite ? new MoveComposite(before, schema) : new MoveEnum(before, schema));
				}
				if (!before.name().equals(after.name())) {
					QualifiedName moved = before.in(schema);
					this.operations.add(
							composite ? new RenameComposite(moved, after.name()) : new RenameEnum(moved, after.name()));
				}
				words.type(before, after);
			});
			this.schema = RewordedSchema.of(this.schema, words);
			types = TypeRenames.of(this.schema, this.to);
		}
	}

	/** A sequence that belongs to a column is the same whatever it is called. */
	private void sequences() {
		if (new HashSet<>(this.to.sequences()).containsAll(this.schema.sequences())) {
			return;
		}
		World is = new World(this.schema);
		Rewording words = new Rewording();
		for (Sequence before : this.schema.sequences()) {
			Sequence after = sequence(before);
			if (after != null && !is.hasName(after.name())) {
				this.operations.add(new RenameSequence(before.name(), after.name().name()));
				words.relation(before.name(), after.name());
			}
		}
		if (!words.isEmpty()) {
			this.schema = RewordedSchema.of(this.schema, words);
		}
	}

	private @Nullable Sequence sequence(Sequence before) {
		if (before.ownedBy() == null
				|| this.to.sequences().stream().anyMatch((other) -> other.name().equals(before.name()))) {
			return null;
		}
		return this.to.sequences()
			.stream()
			.filter((after) -> before.ownedBy().equals(after.ownedBy())
					&& before.name().equals(after.name().sibling(before.name().name())))
			.findFirst()
			.orElse(null);
	}

}
