package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.boards.migrations.operation.ColumnAlteration.ContinueNumbering;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.SequenceOperation.ContinueSequence;
import io.boards.migrations.operation.SchemaOperation.CreateSchema;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;

/**
 * What leads from one schema to another.
 * <p>
 * Both are as PostgreSQL writes them: every constraint has its name, every name its
 * schema. Nothing is read and nothing is guessed; the same two schemas always give the
 * same operations in the same order.
 */
public final class SchemaDiff {

	/** The oldest version that is supported; what newer ones can do is not used. */
	public static final int OLDEST = 13;

	private SchemaDiff() {
	}

	/**
	 * The operations that make one schema the other, on any supported version.
	 * @param from the schema that is
	 * @param to the schema that shall be
	 * @return the operations, in an order that PostgreSQL accepts; none where both are
	 * the same
	 */
	public static List<Operation> between(Schema from, Schema to) {
		return between(from, to, Renames.NONE, OLDEST);
	}

	/**
	 * The operations that make one schema the other. What both schemas use that ends in
	 * between, such as a view on a column that gets another type, is taken away and put
	 * back; a drop never reaches further than what it names.
	 * <p>
	 * A new value of an enum type comes first of all, but a transaction that adds it
	 * cannot use it: whoever finds {@code AddEnumValue} among the operations ends the
	 * transaction behind it.
	 * @param from the schema that is; what it says about dependencies is believed
	 * @param to the schema that shall be; its dependencies may be unknown
	 * @param renames what is the same under another name; everything else that goes and
	 * comes is dropped and created
	 * @param major the major version of the server
	 * @return the operations, in an order that PostgreSQL accepts; none where both are
	 * the same
	 */
	public static List<Operation> between(Schema from, Schema to, Renames renames, int major) {
		return between(from, to, renames, major, false);
	}

	private static List<Operation> between(Schema from, Schema to, Renames renames, int major, boolean valuesOfUse) {
		Renaming renaming = Renaming.of(from, to, renames);
		if (Sameness.of(renaming.schema(), to)) {
			return List.copyOf(renaming.operations());
		}
		World is = new World(renaming.schema());
		World shall = new World(to);
		Set<QualifiedName> untouched = renaming.operations().isEmpty() ? Untouched.tables(is, shall) : Set.of();
		return between(renaming, new Worlds(is, shall, renaming.tables(), untouched, major), valuesOfUse);
	}

	static List<Operation> between(Renaming renaming, Worlds worlds, boolean valuesOfUse) {
		List<Node> nodes = RenameCircles.opened(Comparison.of(kinds(worlds, valuesOfUse), worlds), worlds);
		List<Operation> ordered = TypesTogether.in(OperationOrder.of(nodes));
		int schemas = 0;
		while (schemas < ordered.size() && ordered.get(schemas) instanceof CreateSchema) {
			schemas++;
		}
		List<Operation> operations = new ArrayList<>(ordered);
		// A table may move to a new schema.
		operations.addAll(schemas, renaming.operations());
		return List.copyOf(operations);
	}

	private static List<ObjectKind<?>> kinds(Worlds worlds, boolean valuesOfUse) {
		Successions successions = new Successions(worlds);
		return List.of(new SchemaKind(), new ExtensionKind(), new EnumKind(worlds, valuesOfUse),
				new CompositeKind(worlds), new SequenceKind(worlds, successions),
				new OwnershipKind(worlds, successions), new FunctionKind(worlds), new TableKind(worlds),
				new ColumnKind(worlds, successions), new DefaultKind(worlds), new ConstraintKind(worlds),
				new IndexKind(worlds), new ViewKind(worlds), new MaterializedViewKind(worlds), new TriggerKind(worlds),
				new RowSecurityKind(), new PolicyKind(worlds));
	}

	/**
	 * A schema under other names, as PostgreSQL would write it after the renaming alone.
	 * @param from the schema that is
	 * @param to the schema that shall be: only what is in it gets another name
	 * @param renames what is the same under another name
	 * @return the schema
	 */
	public static Schema renamed(Schema from, Schema to, Renames renames) {
		return Renaming.of(from, to, renames).schema();
	}

	/**
	 * The way back: the inverses in reverse order. It is what leads from the second
	 * schema to the first, which is always possible,
	 * <ul>
	 * <li>where one of the operations has no inverse, as the new value of an enum
	 * type,</li>
	 * <li>where something was renamed, because the texts of views and functions then name
	 * what has that name only at the end,</li>
	 * <li>and where a column with rows gets a new sequence on the way back, which has to
	 * go on behind their numbers.</li>
	 * </ul>
	 * All of it can be in one transaction: a type that gets a value back is another one
	 * in the place of the old.
	 * @param upgrade what {@link #between} made of the same arguments, or what does the
	 * same in other forms
	 * @param from the schema that was
	 * @param to the schema that is afterwards
	 * @param renames what is the same under another name
	 * @param major the major version of the server
	 * @return the operations
	 */
	public static List<Operation> downgrade(List<Operation> upgrade, Schema from, Schema to, Renames renames,
			int major) {
		Renaming renaming = Renaming.of(from, to, renames);
		List<Operation> anew = between(to, from, renaming.done().reversed(), major, true);
		boolean direct = Inverses.exist(upgrade) && renaming.operations().isEmpty()
				&& anew.stream().noneMatch(SchemaDiff::goesOn);
		return direct ? Inverses.of(upgrade) : anew;
	}

	/**
	 * The way back where the operations alone tell it.
	 * @param upgrade the operations
	 * @param renames what is the same under another name
	 * @return what {@link #downgrade(List, Schema, Schema, Renames, int)} gives, whatever
	 * the schemas are; empty where it depends on them
	 */
	public static Optional<List<Operation>> downgrade(List<Operation> upgrade, Renames renames) {
		boolean known = renames.equals(Renames.NONE) && Inverses.areTheWayBack(upgrade);
		return known ? Optional.of(Inverses.of(upgrade)) : Optional.empty();
	}

	private static boolean goesOn(Operation operation) {
		return operation instanceof ContinueNumbering || operation instanceof ContinueSequence;
	}

	/**
	 * What may have got another name: columns of one type in one table, tables with the
	 * same columns, values of an enum type in one place. A type that got nothing but
	 * another name is none of them: that is certain.
	 * @param from the schema that is
	 * @param to the schema that shall be
	 * @return each pair that may be the same, in order; one object may be in several
	 */
	public static List<RenameCandidate> candidates(Schema from, Schema to) {
		return candidates(from, to, Renames.NONE);
	}

	/**
	 * What may have got another name apart from what is known to have.
	 * @param from the schema that is
	 * @param to the schema that shall be
	 * @param renames what is the same under another name
	 * @return each pair that may be the same, in order; one object may be in several
	 */
	public static List<RenameCandidate> candidates(Schema from, Schema to, Renames renames) {
		return new Candidates(Renaming.of(from, to, renames).schema(), to).find();
	}

}
