package io.boards.migrations.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.operation.ColumnAlteration.AddIdentity;
import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnAlteration.AlterDefault;
import io.boards.migrations.operation.ColumnAlteration.CommentOnColumn;
import io.boards.migrations.operation.ColumnAlteration.DropExpression;
import io.boards.migrations.operation.ColumnAlteration.DropIdentity;
import io.boards.migrations.operation.ColumnAlteration.DropNotNull;
import io.boards.migrations.operation.ColumnAlteration.SetExpression;
import io.boards.migrations.operation.ColumnAlteration.SetIdentity;
import io.boards.migrations.operation.ColumnAlteration.SetNotNull;
import io.boards.migrations.schema.Identity;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Describes changes of a column. A new type comes first, and before it the old default
 * goes where there is a new one, since it may not fit the type; everything else happens
 * in the order in which it is described.
 */
public final class AlterColumnSpec {

	private final QualifiedName table;

	private final String column;

	private final List<Operation> changes = new ArrayList<>();

	private @Nullable ColumnType type;

	private boolean setsDefault;

	AlterColumnSpec(QualifiedName table, String column) {
		this.table = table;
		this.column = column;
	}

	/**
	 * Another type.
	 * @param type the type as SQL text
	 * @return this
	 */
	public AlterColumnSpec type(String type) {
		this.type = ColumnType.of(type);
		return this;
	}

	/**
	 * How a value becomes one of the new type.
	 * @param expression SQL text
	 * @return this
	 * @throws InvalidOperationException if there is no new type
	 */
	public AlterColumnSpec using(String expression) {
		this.type = requireType("using").by(expression);
		return this;
	}

	/**
	 * Another collation, which PostgreSQL wants to hear together with the type.
	 * @param collation the collation's name alone, taken as it is, such as {@code C}
	 * @return this
	 * @throws InvalidOperationException if the type has not been said before
	 */
	public AlterColumnSpec collate(String collation) {
		this.type = requireType("collate").collated(QualifiedName.of(collation));
		return this;
	}

	/**
	 * Another collation, in a schema of its own.
	 * @param schema the collation's schema
	 * @param collation the collation's name alone, taken as it is
	 * @return this
	 * @throws InvalidOperationException if the type has not been said before
	 */
	public AlterColumnSpec collate(String schema, String collation) {
		this.type = requireType("collate").collated(new QualifiedName(schema, collation));
		return this;
	}

	/**
	 * That it may no longer be null.
	 * @return this
	 */
	public AlterColumnSpec notNull() {
		return add(new SetNotNull(this.table, this.column));
	}

	/**
	 * That it may be null.
	 * @return this
	 */
	public AlterColumnSpec nullable() {
		return add(new DropNotNull(this.table, this.column));
	}

	/**
	 * Another default, for rows to come.
	 * @param expression SQL text
	 * @return this
	 */
	public AlterColumnSpec defaultsTo(String expression) {
		this.setsDefault = true;
		return add(new AlterDefault(this.table, this.column, Change.to(expression)));
	}

	/**
	 * That it has no default any more.
	 * @return this
	 */
	public AlterColumnSpec dropDefault() {
		return add(new AlterDefault(this.table, this.column, Change.to(null)));
	}

	/**
	 * That it numbers its rows itself from now on, as PostgreSQL does where nothing is
	 * said.
	 * @param generation whether an insert may give its own value
	 * @return this
	 */
	public AlterColumnSpec addIdentity(Identity.Generation generation) {
		return addIdentity(generation, UnaryOperator.identity());
	}

	/**
	 * That it numbers its rows itself from now on.
	 * @param generation whether an insert may give its own value
	 * @param options what differs from PostgreSQL's own options
	 * @return this
	 */
	public AlterColumnSpec addIdentity(Identity.Generation generation, UnaryOperator<SequenceOptions> options) {
		Identity identity = new Identity(generation, options.apply(SequenceOptions.DEFAULTS));
		return add(new AddIdentity(this.table, this.column, identity));
	}

	/**
	 * That it numbers its rows in another way; what is not said becomes as PostgreSQL has
	 * it.
	 * @param generation whether an insert may give its own value
	 * @param options what differs from PostgreSQL's own options
	 * @return this
	 */
	public AlterColumnSpec setIdentity(Identity.Generation generation, UnaryOperator<SequenceOptions> options) {
		Identity identity = new Identity(generation, options.apply(SequenceOptions.DEFAULTS));
		return add(new SetIdentity(this.table, this.column, identity, null));
	}

	/**
	 * That it numbers its rows in another way; what is the same in both stays untouched.
	 * @param from how it does so now
	 * @param to how it does so afterwards
	 * @return this
	 */
	public AlterColumnSpec setIdentity(Identity from, Identity to) {
		return add(new SetIdentity(this.table, this.column, to, from));
	}

	/**
	 * That it stops numbering its rows.
	 * @return this
	 */
	public AlterColumnSpec dropIdentity() {
		return add(new DropIdentity(this.table, this.column, null));
	}

	/**
	 * Another expression for a generated column (PostgreSQL 17 or later).
	 * @param expression SQL text
	 * @return this
	 */
	public AlterColumnSpec generatedAs(String expression) {
		return add(new SetExpression(this.table, this.column, expression, null));
	}

	/**
	 * That a stored generated column becomes an ordinary one.
	 * @return this
	 */
	public AlterColumnSpec dropExpression() {
		return add(new DropExpression(this.table, this.column));
	}

	/**
	 * Another comment.
	 * @param text any text, or null for none
	 * @return this
	 */
	public AlterColumnSpec comment(@Nullable String text) {
		return add(new CommentOnColumn(this.table, this.column, Change.to(text)));
	}

	private AlterColumnSpec add(Operation change) {
		this.changes.add(change);
		return this;
	}

	private ColumnType requireType(String word) {
		if (this.type == null) {
			throw new InvalidOperationException(
					Failure.of("A column is given ." + word + "(…) without its type before it.")
						.fact("column", this.table + "." + this.column)
						.remedy("Write .type(\"…\")." + word + "(\"…\")."));
		}
		return this.type;
	}

	List<Operation> operations() {
		List<Operation> operations = new ArrayList<>();
		if (this.type != null) {
			if (this.setsDefault) {
				operations.add(new AlterDefault(this.table, this.column, Change.to(null)));
			}
			operations.add(new AlterColumnType(this.table, this.column, this.type, null));
		}
		operations.addAll(this.changes);
		return operations;
	}

}
