package io.boards.migrations.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.ReferentialAction;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * The foreign keys of a table.
 */
final class ForeignKeyReader {

	private final Draft draft;

	private final DatabaseNames names;

	ForeignKeyReader(Draft draft, DatabaseNames names) {
		this.draft = draft;
		this.names = names;
	}

	List<Constraint> read(Table table) {
		List<Constraint> keys = new ArrayList<>();
		for (org.hibernate.mapping.ForeignKey key : table.getForeignKeyCollection()) {
			if (key.isCreationEnabled() && key.isPhysicalConstraint()) {
				keys.add(read(key));
			}
		}
		return keys;
	}

	private ForeignKey read(org.hibernate.mapping.ForeignKey key) {
		List<String> columns = DatabaseNames.of(key.getColumns());
		List<Column> referenced = key.isReferenceToPrimaryKey() ? key.getReferencedTable().getPrimaryKey().getColumns()
				: key.getReferencedColumns();
		QualifiedName target = this.names.of(key.getReferencedTable());
		List<String> targetColumns = DatabaseNames.of(referenced);
		String definition = key.getKeyDefinition();
		Clauses clauses = new Clauses((definition != null) ? definition : "");
		if (clauses.take("foreign", "key")) {
			columns = clauses.takeNames();
			clauses.take("references");
			QualifiedName written = clauses.takeQualifiedName();
			target = (written != null) ? written : target;
			targetColumns = clauses.takeNames();
		}
		Actions actions = new Actions();
		clauses.each(actions::read);
		OnDeleteAction onDelete = key.getOnDeleteAction();
		actions.onDelete = (onDelete != null && onDelete != OnDeleteAction.NO_ACTION)
				? ReferentialAction.valueOf(onDelete.name()) : actions.onDelete;
		String options = key.getOptions();
		Clauses more = new Clauses((options != null) ? options : "");
		more.each(actions::read);
		List<String> from = columns;
		Supplier<String> where = () -> "foreign key " + String.join(", ", from) + " of "
				+ this.names.of(key.getTable());
		this.draft.notModelled(where, clauses.rest());
		this.draft.notModelled(where, more.rest());
		return new ForeignKey(DatabaseNames.given(key.getName()), columns, target, targetColumns, actions.match,
				actions.onUpdate, actions.onDelete, actions.onDeleteColumns, actions.deferral, actions.validated);
	}

	/** What stands behind the columns of a foreign key. */
	private static final class Actions {

		private ForeignKey.Match match = ForeignKey.Match.SIMPLE;

		private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;

		private ReferentialAction onDelete = ReferentialAction.NO_ACTION;

		private List<String> onDeleteColumns = List.of();

		private Deferral deferral = Deferral.NOT_DEFERRABLE;

		private boolean validated = true;

		boolean read(Clauses clauses) {
			if (clauses.take("on", "delete")) {
				ReferentialAction action = action(clauses);
				this.onDelete = (action != null) ? action : this.onDelete;
				this.onDeleteColumns = clauses.takeNames();
				return action != null;
			}
			if (clauses.take("on", "update")) {
				ReferentialAction action = action(clauses);
				this.onUpdate = (action != null) ? action : this.onUpdate;
				return action != null;
			}
			if (clauses.take("match", "full")) {
				this.match = ForeignKey.Match.FULL;
				return true;
			}
			if (clauses.take("not", "valid")) {
				this.validated = false;
				return true;
			}
			Deferral next = IndexOptions.deferral(clauses);
			this.deferral = (next != null && next.compareTo(this.deferral) > 0) ? next : this.deferral;
			return next != null || clauses.take("match", "simple");
		}

		private static @Nullable ReferentialAction action(Clauses clauses) {
			for (ReferentialAction action : ReferentialAction.values()) {
				if (clauses.take(action.name().toLowerCase(Locale.ROOT).split("_"))) {
					return action;
				}
			}
			return null;
		}

	}

}
