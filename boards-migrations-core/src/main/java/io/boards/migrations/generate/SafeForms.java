package io.boards.migrations.generate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.boards.migrations.naming.ObjectName;
import io.boards.migrations.operation.ColumnAlteration.AddIdentity;
import io.boards.migrations.operation.ColumnAlteration.AlterDefault;
import io.boards.migrations.operation.ColumnAlteration.ContinueNumbering;
import io.boards.migrations.operation.ColumnAlteration.DropNotNull;
import io.boards.migrations.operation.ColumnAlteration.SetNotNull;
import io.boards.migrations.operation.ColumnOperation.AddColumn;
import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.ConstraintOperation.AddKeyOnIndex;
import io.boards.migrations.operation.ConstraintOperation.DropConstraint;
import io.boards.migrations.operation.ConstraintOperation.ValidateConstraint;
import io.boards.migrations.operation.EnumOperation.AddEnumValue;
import io.boards.migrations.operation.EnumOperation.RenameEnumValue;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.IndexOperation.DropIndex;
import io.boards.migrations.operation.IndexOperation.RenameIndex;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.TableOperation.CreateTable;
import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.MaterializedView;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Unique;
import io.boards.migrations.sql.Quoting;

/**
 * Changes of tables that may hold rows and be in use, in forms that keep nobody waiting:
 * constraints that look at old rows later, indexes that are built beside the traffic,
 * keys that change places when the new one is there. What a table consists of that is
 * made by the same operations needs none of this.
 */
final class SafeForms {

	private final Map<Phase, List<Operation>> phases = new EnumMap<>(Phase.class);

	private final Map<Phase, List<String>> notes = new EnumMap<>(Phase.class);

	/** What ends a validation; it locks tables, which none of the reading may. */
	private final List<Operation> afterValidation = new ArrayList<>();

	private final Set<QualifiedName> made = new HashSet<>();

	private final Set<QualifiedName> views = new HashSet<>();

	private final Set<Index> keysToCome = new HashSet<>();

	private final List<DropIndex> aside = new ArrayList<>();

	private final List<Operation> operations;

	private final Schema there;

	private final Schema target;

	private final Columns columns;

	private final KeySwaps swaps;

	private final Partitioned partitioned;

	private final PlainKeys plainKeys;

	private final Replacements replacements;

	private final Supports supports;

	private SafeForms(List<Operation> operations, Drift drift) {
		this.operations = operations;
		this.there = drift.there();
		this.target = drift.target();
		this.partitioned = Partitioned.of(drift);
		this.plainKeys = new PlainKeys(operations);
		for (Operation each : operations) {
			if (each instanceof CreateTable create) {
				this.made.add(create.table().name());
			}
		}
		this.there.materializedViews().stream().map(MaterializedView::name).forEach(this.views::add);
		this.columns = new Columns(operations, this.there, this.target);
		this.replacements = new Replacements(operations, this.columns);
		this.supports = new Supports(operations, this.plainKeys, this.replacements);
		this.swaps = new KeySwaps(operations, this::isSwappable, this.columns);
	}

	/**
	 * What became of the operations.
	 *
	 * @param phases the operations of each revision that is needed
	 * @param notes what people have to do in which of them
	 */
	record Result(Map<Phase, List<Operation>> phases, Map<Phase, List<String>> notes) {
	}

	/**
	 * Finds the safe forms.
	 * @param operations operations in an order that PostgreSQL accepts
	 * @param drift what they change
	 * @return operations by phase
	 */
	static Result of(List<Operation> operations, Drift drift) {
		SafeForms forms = new SafeForms(operations, drift);
		operations.forEach(forms::place);
		forms.afterValidation.forEach((each) -> forms.add(Phase.VALIDATION, each));
		forms.aside.forEach((drop) -> forms.add(drop.concurrently() ? Phase.INDEXES : Phase.PARTITIONS, drop));
		return new Result(forms.phases, forms.notes);
	}

	/**
	 * Leaves the operations as they are, but for what cannot be in one transaction.
	 * @param operations operations in an order that PostgreSQL accepts
	 * @return operations by phase
	 */
	static Result plain(List<Operation> operations) {
		Map<Phase, List<Operation>> phases = new EnumMap<>(Phase.class);
		operations.forEach(
				(each) -> phases
					.computeIfAbsent(isAboutNewValues(each, operations) ? Phase.VALUES : Phase.CHANGE,
							(key) -> new ArrayList<>())
					.add(each));
		return new Result(phases, Map.of());
	}

	/** A new value may stand before one that is renamed, or get its name. */
	private static boolean isAboutNewValues(Operation operation, List<Operation> all) {
		return operation instanceof AddEnumValue || operation instanceof RenameEnumValue rename && all.stream()
			.anyMatch((each) -> each instanceof AddEnumValue add && add.type().equals(rename.type()));
	}

	private void place(Operation operation) {
		if (isAboutNewValues(operation, this.operations)) {
			add(Phase.VALUES, operation);
		}
		else if (operation instanceof AddColumn column && isInUse(column.table()) && mustBeFilled(column.column())
				&& !this.plainKeys.makeNotNull(column.table(), column.column().name())) {
			addFilled(column);
		}
		else if (operation instanceof SetNotNull column && isInUse(column.table()) && mayWait(column)) {
			addNotNull(column.table(), column.column(), Phase.CHANGE);
		}
		else if (operation instanceof AddConstraint add && isInUse(add.table())) {
			addConstraint(add);
		}
		else if (operation instanceof AddConstraint add && add.constraint() instanceof ForeignKey key
				&& isToCome(key)) {
			add(Phase.KEYS, add);
		}
		else if (operation instanceof CreateIndex create && isInUse(create.index().table())) {
			createIndex(create.index());
		}
		else if (operation instanceof DropIndex drop && drop.was() != null && isInUse(drop.was().table())) {
			dropIndex(drop, drop.was());
		}
		else {
			add(isWaiting(operation) ? Phase.KEYS : Phase.CHANGE, operation);
		}
	}

	private void add(Phase phase, Operation operation) {
		if (operation instanceof ValidateConstraint && phase == Phase.CHANGE) {
			add(Phase.VALIDATION, operation);
			return;
		}
		this.phases.computeIfAbsent(phase, (key) -> new ArrayList<>()).add(operation);
	}

	private void note(Phase phase, String note) {
		List<String> told = this.notes.computeIfAbsent(phase, (key) -> new ArrayList<>());
		if (!told.contains(note)) {
			told.add(note);
		}
	}

	private boolean isInUse(QualifiedName table) {
		return !this.made.contains(table) && !this.views.contains(table);
	}

	private boolean isSwappable(Operation operation) {
		if (operation instanceof AddConstraint add) {
			return isInUse(add.table()) && !this.plainKeys.contains(add);
		}
		if (operation instanceof DropIndex drop && drop.was() != null) {
			return !this.partitioned.contains(drop.was().table());
		}
		return !(operation instanceof DropConstraint drop) || !this.plainKeys.contains(drop);
	}

	/** What cannot be before the old key has gone, or before rows have been looked at. */
	private boolean isWaiting(Operation operation) {
		if (operation instanceof DropConstraint drop) {
			return this.swaps.isWaiting(drop);
		}
		if (operation instanceof DropNotNull drop) {
			return this.swaps.isInWaitingPrimaryKey(drop.table(), drop.column());
		}
		if (operation instanceof AddIdentity add) {
			return isNotNullToCome(add.table(), add.column());
		}
		return operation instanceof ContinueNumbering next && isNotNullToCome(next.table(), next.column());
	}

	private boolean isNotNullToCome(QualifiedName table, String column) {
		return this.operations.stream()
			.anyMatch((each) -> each instanceof SetNotNull set && set.table().equals(table)
					&& set.column().equals(column) && isInUse(table) && mayWait(set));
	}

	private static boolean mustBeFilled(Column column) {
		return !column.nullable() && column.defaultExpression() == null && column.identity() == null
				&& column.generated() == null;
	}

	private void addFilled(AddColumn operation) {
		Column column = operation.column();
		add(Phase.CHANGE, new AddColumn(operation.table(), new Column(column.name(), column.type(), true, null, null,
				null, column.collation(), column.comment())));
		String name = Quoting.identifier(column.name());
		note(Phase.FILLING, "Existing rows have no " + name + " yet. Fill it in here, before the constraint:");
		note(Phase.FILLING,
				"UPDATE " + Quoting.name(operation.table()) + " SET " + name + " = … WHERE " + name + " IS NULL;");
		addNotNull(operation.table(), column.name(), Phase.FILLING);
	}

	/** A check that is valid proves to SET NOT NULL that it need not look at the rows. */
	private void addNotNull(QualifiedName table, String column, Phase phase) {
		Check check = new Check(freeConstraint(table, ObjectName.of(table.name(), column, "not_null")),
				Quoting.identifier(column) + " IS NOT NULL", true, false);
		String name = String.valueOf(check.name());
		add(phase, new AddConstraint(table, check));
		add(Phase.VALIDATION, new ValidateConstraint(table, name, check));
		this.afterValidation.add(new SetNotNull(table, column));
		this.afterValidation
			.add(new DropConstraint(table, name, new Check(name, check.expression(), check.inherited(), true)));
	}

	private String freeConstraint(QualifiedName table, String name) {
		return FreeName.of(name,
				(taken) -> Stream.of(this.there, this.target)
					.flatMap((schema) -> schema.tables().stream())
					.anyMatch((each) -> each.name().equals(table)
							&& each.constraints().stream().anyMatch((constraint) -> taken.equals(constraint.name()))));
	}

	/**
	 * A column that counts must not be without its numbers for as long as the validation
	 * takes.
	 */
	private boolean mayWait(SetNotNull operation) {
		boolean counts = this.operations.stream()
			.anyMatch((each) -> each instanceof AlterDefault alter && alter.table().equals(operation.table())
					&& alter.column().equals(operation.column()) && alter.expression().from() != null);
		return !counts && !this.plainKeys.makeNotNull(operation.table(), operation.column());
	}

	private void addConstraint(AddConstraint operation) {
		Constraint constraint = operation.constraint();
		Optional<Index> index = KeySwaps.indexOf(operation);
		if (index.filter(this.replacements::isMadeAgain).isPresent()) {
			add(Phase.CHANGE, operation);
		}
		else if (index.isPresent() && !this.plainKeys.contains(operation)) {
			addKey(operation, index.get());
		}
		else if (constraint instanceof ForeignKey key) {
			boolean waits = isToCome(key);
			if (key.validated() && this.partitioned.contains(operation.table()) && !this.partitioned.validatesLater()) {
				Phase phase = waits ? Phase.REFERENCES : Phase.PARTITIONS;
				add(phase, operation);
				note(phase, Partitioned.noteOnForeignKey(operation.table()));
			}
			else if (key.validated()) {
				addLater(operation, waits ? Phase.KEYS : Phase.CHANGE, waits ? Phase.REFERENCES : Phase.VALIDATION);
			}
			else {
				add(waits ? Phase.KEYS : Phase.CHANGE, operation);
			}
		}
		else if (constraint instanceof Check check && check.validated()) {
			addLater(operation, Phase.CHANGE, Phase.VALIDATION);
		}
		else {
			// PostgreSQL has no other form for what excludes rows.
			add(Phase.CHANGE, operation);
		}
	}

	/** Whether a foreign key rests on a key that is not there yet. */
	private boolean isToCome(ForeignKey key) {
		return this.keysToCome.stream()
			.anyMatch((index) -> KeySwaps.isReferred(index.table(), KeySwaps.columns(index), key));
	}

	private void addLater(AddConstraint operation, Phase phase, Phase validation) {
		Constraint later = Nameless.notValidated(operation.constraint());
		add(phase, new AddConstraint(operation.table(), later));
		add(validation, new ValidateConstraint(operation.table(), String.valueOf(later.name()), later));
	}

	private void addKey(AddConstraint operation, Index wanted) {
		Index index = this.swaps.reused(wanted).orElse(wanted);
		this.keysToCome.add(wanted);
		if (this.partitioned.contains(wanted.table())) {
			// It makes no key of an index.
			add(Phase.KEYS, operation);
			note(Phase.KEYS, Partitioned.noteOnKey(wanted.table()));
			return;
		}
		if (index == wanted && this.swaps.isNameTaken(wanted)) {
			index = Nameless.named(wanted, free(wanted.qualifiedName(), "new"));
		}
		if (this.swaps.reused(wanted).isEmpty()) {
			add(Phase.INDEXES, new CreateIndex(index, true));
		}
		Constraint constraint = operation.constraint();
		Deferral deferral = (constraint instanceof PrimaryKey key) ? key.deferral() : ((Unique) constraint).deferral();
		add(Phase.KEYS, new AddKeyOnIndex(operation.table(), wanted.name(), constraint instanceof PrimaryKey, deferral,
				index.name(), index));
	}

	private void createIndex(Index wanted) {
		if (wanted.unique() && this.replacements.isMadeAgain(wanted)) {
			add(Phase.CHANGE, new CreateIndex(wanted, false));
			return;
		}
		if (wanted.unique()) {
			this.keysToCome.add(wanted);
		}
		boolean beside = !this.partitioned.contains(wanted.table());
		Phase phase = beside ? Phase.INDEXES : Phase.PARTITIONS;
		if (!beside) {
			note(phase, Partitioned.noteOnIndex(wanted.table()));
		}
		if (!this.swaps.isNameTaken(wanted)) {
			add(phase, new CreateIndex(wanted, beside));
			return;
		}
		String name = free(wanted.qualifiedName(), "new");
		add(phase, new CreateIndex(Nameless.named(wanted, name), beside));
		add(Phase.KEYS, new RenameIndex(wanted.qualifiedName().sibling(name), wanted.name()));
	}

	/** One that is replaced stays under another name until the new one is there. */
	private void dropIndex(DropIndex operation, Index index) {
		if (this.swaps.isReused(operation)) {
			return;
		}
		boolean beside = !this.partitioned.contains(index.table());
		if (!this.columns.stay(index) || this.supports.wouldBe(index)) {
			// It is in the way of another change, and goes with that.
			add(Phase.CHANGE, operation);
		}
		else if (!beside && this.replacements.hasKey(operation)) {
			add(Phase.KEYS, operation);
		}
		else if (this.replacements.has(operation)) {
			String name = free(operation.name(), "old");
			add(Phase.CHANGE, new RenameIndex(operation.name(), name));
			this.aside.add(new DropIndex(operation.name().sibling(name), beside, Nameless.named(index, name)));
		}
		else {
			add(beside ? Phase.INDEXES : Phase.CHANGE, new DropIndex(operation.name(), beside, index));
		}
	}

	private String free(QualifiedName name, String ending) {
		return FreeName.of(ObjectName.of(name.name(), null, ending),
				(taken) -> FreeName.isRelation(this.there, name.sibling(taken))
						|| FreeName.isRelation(this.target, name.sibling(taken))
						|| this.phases.values()
							.stream()
							.flatMap(List::stream)
							.anyMatch(
									(each) -> each instanceof CreateIndex create && create.index().name().equals(taken)
											|| each instanceof RenameIndex rename && rename.to().equals(taken)));
	}

}
