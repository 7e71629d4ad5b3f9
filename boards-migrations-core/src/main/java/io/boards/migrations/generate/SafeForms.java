package io.boards.migrations.generate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.boards.migrations.naming.ObjectName;
import io.boards.migrations.operation.ColumnAlteration.AddIdentity;
import io.boards.migrations.operation.ColumnAlteration.SetNotNull;
import io.boards.migrations.operation.ColumnOperation.AddColumn;
import io.boards.migrations.operation.ColumnOperation.DropColumn;
import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.ConstraintOperation.AddKeyOnIndex;
import io.boards.migrations.operation.ConstraintOperation.DropConstraint;
import io.boards.migrations.operation.ConstraintOperation.RenameConstraint;
import io.boards.migrations.operation.ConstraintOperation.ValidateConstraint;
import io.boards.migrations.operation.EnumOperation.AddEnumValue;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.IndexOperation.DropIndex;
import io.boards.migrations.operation.IndexOperation.RenameIndex;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.TableOperation.CreateTable;
import io.boards.migrations.operation.ViewOperation;
import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.IndexKey;
import io.boards.migrations.schema.MaterializedView;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Unique;
import io.boards.migrations.sql.Quoting;

/**
 * Changes of tables that may hold rows and be in use, in forms that keep nobody waiting:
 * constraints that look at old rows later, indexes that are built beside the traffic.
 * What a table consists of that is made by the same operations needs none of this.
 */
final class SafeForms {

	private final Map<Phase, List<Operation>> phases = new EnumMap<>(Phase.class);

	private final List<String> notes = new ArrayList<>();

	private final Set<QualifiedName> made = new HashSet<>();

	private final Set<QualifiedName> views = new HashSet<>();

	private final Set<QualifiedName> keysToCome = new HashSet<>();

	private final List<DropIndex> replaced = new ArrayList<>();

	private final List<Operation> operations;

	private final boolean viewsChange;

	private final Schema there;

	private final Schema target;

	private SafeForms(List<Operation> operations, Schema there, Schema target) {
		this.operations = operations;
		this.there = there;
		this.target = target;
		for (Operation each : operations) {
			if (each instanceof CreateTable create) {
				this.made.add(create.table().name());
			}
		}
		there.materializedViews().stream().map(MaterializedView::name).forEach(this.views::add);
		this.viewsChange = operations.stream().anyMatch(ViewOperation.class::isInstance);
	}

	/**
	 * What became of the operations.
	 *
	 * @param phases the operations of each revision that is needed
	 * @param notes what people have to do in between
	 */
	record Result(Map<Phase, List<Operation>> phases, List<String> notes) {
	}

	/**
	 * Finds the safe forms.
	 * @param operations operations in an order that PostgreSQL accepts
	 * @param there what the database holds before them
	 * @param target what it holds after them
	 * @return operations by phase
	 */
	static Result of(List<Operation> operations, Schema there, Schema target) {
		SafeForms forms = new SafeForms(operations, there, target);
		operations.forEach(forms::place);
		forms.replaced.forEach((drop) -> forms.add(Phase.INDEXES, drop));
		return new Result(forms.phases, forms.notes);
	}

	/**
	 * Leaves the operations as they are, but for what cannot be in one transaction.
	 * @param operations operations in an order that PostgreSQL accepts
	 * @return operations by phase
	 */
	static Result plain(List<Operation> operations) {
		Map<Phase, List<Operation>> phases = new EnumMap<>(Phase.class);
		operations.forEach((each) -> phases
			.computeIfAbsent((each instanceof AddEnumValue) ? Phase.VALUES : Phase.CHANGE, (key) -> new ArrayList<>())
			.add(each));
		return new Result(phases, List.of());
	}

	private void place(Operation operation) {
		if (operation instanceof AddEnumValue) {
			add(Phase.VALUES, operation);
		}
		else if (operation instanceof AddColumn column && isInUse(column.table()) && mustBeFilled(column.column())
				&& !(this.viewsChange && isForKey(column.table(), column.column().name()))) {
			addFilled(column);
		}
		else if (operation instanceof SetNotNull column && isInUse(column.table()) && isAlone(column)) {
			addNotNull(column.table(), column.column(), Phase.VALIDATION);
		}
		else if (operation instanceof AddConstraint add && isInUse(add.table())) {
			addConstraint(add);
		}
		else if (operation instanceof AddConstraint add && add.constraint() instanceof ForeignKey key
				&& this.keysToCome.contains(key.target())) {
			add(Phase.KEYS, add);
		}
		else if (operation instanceof CreateIndex create && isInUse(create.index().table())) {
			if (create.index().unique()) {
				this.keysToCome.add(create.index().table());
			}
			add(Phase.INDEXES, new CreateIndex(create.index(), true));
		}
		else if (operation instanceof DropIndex drop && canWait(drop)) {
			dropIndex(drop);
		}
		else {
			add(Phase.CHANGE, operation);
		}
	}

	private void add(Phase phase, Operation operation) {
		this.phases.computeIfAbsent(phase, (key) -> new ArrayList<>()).add(operation);
	}

	private boolean isInUse(QualifiedName table) {
		return !this.made.contains(table) && !this.views.contains(table);
	}

	private static boolean mustBeFilled(Column column) {
		return !column.nullable() && column.defaultExpression() == null && column.identity() == null
				&& column.generated() == null;
	}

	private void addFilled(AddColumn operation) {
		Column column = operation.column();
		add(Phase.CHANGE, new AddColumn(operation.table(), new Column(column.name(), column.type(), true, null, null,
				null, column.collation(), column.comment())));
		this.notes.add("Rows that are there have no " + Quoting.identifier(column.name())
				+ " yet. Fill it in here, or at" + " the latest before the validation: UPDATE "
				+ Quoting.name(operation.table()) + " SET " + Quoting.identifier(column.name()) + " = … WHERE "
				+ Quoting.identifier(column.name()) + " IS NULL;");
		addNotNull(operation.table(), column.name(),
				isForKey(operation.table(), column.name()) ? Phase.KEYS : Phase.VALIDATION);
	}

	/** A check that is valid proves to SET NOT NULL that it need not look at the rows. */
	private void addNotNull(QualifiedName table, String column, Phase phase) {
		Check check = new Check(freeConstraint(table, ObjectName.of(table.name(), column, "not_null")),
				Quoting.identifier(column) + " IS NOT NULL", true, false);
		String name = String.valueOf(check.name());
		add(Phase.CHANGE, new AddConstraint(table, check));
		add(phase, new ValidateConstraint(table, name, check));
		add(phase, new SetNotNull(table, column));
		add(phase, new DropConstraint(table, name, new Check(name, check.expression(), check.inherited(), true)));
	}

	private String freeConstraint(QualifiedName table, String name) {
		return FreeName.of(name,
				(taken) -> Stream.of(this.there, this.target)
					.flatMap((schema) -> schema.tables().stream())
					.anyMatch((each) -> each.name().equals(table)
							&& each.constraints().stream().anyMatch((constraint) -> taken.equals(constraint.name()))));
	}

	/** What comes right behind it, an identity or a primary key, may not wait for it. */
	private boolean isAlone(SetNotNull operation) {
		for (Operation each : this.operations) {
			if (each instanceof AddIdentity add && add.table().equals(operation.table())
					&& add.column().equals(operation.column())) {
				return false;
			}
		}
		return !isForKey(operation.table(), operation.column());
	}

	/** A primary key makes its columns refuse nulls: it comes when they do. */
	private boolean isForKey(QualifiedName table, String column) {
		return this.operations.stream()
			.anyMatch((each) -> each instanceof AddConstraint add && add.table().equals(table)
					&& add.constraint() instanceof PrimaryKey key && key.columns().contains(column));
	}

	private void addConstraint(AddConstraint operation) {
		operation.constraint().accept(new Constraint.Visitor<Void>() {

			@Override
			public Void visit(PrimaryKey key) {
				if (SafeForms.this.viewsChange) {
					add(Phase.CHANGE, operation);
				}
				else {
					addKey(operation, key.columns(), key.include(), false, true, key.deferral());
				}
				return null;
			}

			@Override
			public Void visit(Unique unique) {
				addKey(operation, unique.columns(), unique.include(), unique.nullsNotDistinct(), false,
						unique.deferral());
				return null;
			}

			@Override
			public Void visit(ForeignKey key) {
				ForeignKey later = new ForeignKey(key.name(), key.columns(), key.target(), key.targetColumns(),
						key.match(), key.onUpdate(), key.onDelete(), key.onDeleteColumns(), key.deferral(), false);
				add(SafeForms.this.keysToCome.contains(key.target()) ? Phase.KEYS : Phase.CHANGE,
						new AddConstraint(operation.table(), key.validated() ? later : key));
				validate(operation, key.validated(), later);
				return null;
			}

			@Override
			public Void visit(Check check) {
				Check later = new Check(check.name(), check.expression(), check.inherited(), false);
				add(Phase.CHANGE, new AddConstraint(operation.table(), check.validated() ? later : check));
				validate(operation, check.validated(), later);
				return null;
			}

			@Override
			public Void visit(Exclude exclude) {
				// PostgreSQL has no other form for it.
				add(Phase.CHANGE, operation);
				return null;
			}

		});
	}

	private void validate(AddConstraint operation, boolean wanted, Constraint later) {
		if (wanted) {
			add(Phase.VALIDATION,
					new ValidateConstraint(operation.table(), String.valueOf(operation.constraint().name()), later));
		}
	}

	private void addKey(AddConstraint operation, List<String> columns, List<String> include, boolean nullsNotDistinct,
			boolean primaryKey, Deferral deferral) {
		String name = String.valueOf(operation.constraint().name());
		Index index = new Index(operation.table(), name, "btree", columns.stream().map(IndexKey::column).toList(),
				include, true, nullsNotDistinct, Map.of(), null);
		this.keysToCome.add(operation.table());
		add(Phase.INDEXES, new CreateIndex(index, true));
		add(Phase.KEYS, new AddKeyOnIndex(operation.table(), name, primaryKey, deferral, name, index));
	}

	/** An index that is in the way of another change goes with that change. */
	private boolean canWait(DropIndex operation) {
		Index index = operation.was();
		if (index == null || !isInUse(index.table())) {
			return false;
		}
		Set<String> used = new HashSet<>(index.include());
		index.keys().forEach((key) -> used.add(String.valueOf(key.column())));
		boolean all = index.where() != null || index.keys().stream().anyMatch((key) -> key.expression() != null);
		Map<String, String> before = types(this.there, index.table());
		Map<String, String> after = types(this.target, index.table());
		return !after.isEmpty() && before.entrySet()
			.stream()
			.filter((column) -> all || used.contains(column.getKey()))
			.allMatch((column) -> column.getValue().equals(after.get(column.getKey()))
					&& !isMadeAnew(index.table(), column.getKey()));
	}

	/** An index goes with its column, under whatever name. */
	private boolean isMadeAnew(QualifiedName table, String column) {
		return this.operations.stream()
			.anyMatch((each) -> each instanceof DropColumn drop && drop.table().equals(table)
					&& drop.column().equals(column));
	}

	private static Map<String, String> types(Schema schema, QualifiedName table) {
		return schema.tables()
			.stream()
			.filter((each) -> each.name().equals(table))
			.flatMap((each) -> each.columns().stream())
			.collect(Collectors.toMap(Column::name, Column::type));
	}

	/** Whether an index or a constraint has a name afterwards that it had not before. */
	private static boolean takes(Operation operation, QualifiedName name) {
		return (operation instanceof CreateIndex create && create.index().qualifiedName().equals(name))
				|| (operation instanceof RenameIndex rename && rename.name().sibling(rename.to()).equals(name))
				|| (operation instanceof RenameConstraint rename && rename.table().sibling(rename.to()).equals(name));
	}

	/** One that is replaced stays under another name until the new one is there. */
	private void dropIndex(DropIndex operation) {
		Index index = Objects.requireNonNull(operation.was());
		if (this.operations.stream().noneMatch((each) -> takes(each, operation.name()))) {
			add(Phase.INDEXES, new DropIndex(operation.name(), true, index));
			return;
		}
		String aside = FreeName.of(ObjectName.of(operation.name().name(), null, "old"),
				(taken) -> FreeName.isRelation(this.there, operation.name().sibling(taken))
						|| FreeName.isRelation(this.target, operation.name().sibling(taken))
						|| this.replaced.stream().anyMatch((each) -> each.name().name().equals(taken)));
		add(Phase.CHANGE, new RenameIndex(operation.name(), aside));
		this.replaced.add(new DropIndex(operation.name().sibling(aside), true, Nameless.named(index, aside)));
	}

}
