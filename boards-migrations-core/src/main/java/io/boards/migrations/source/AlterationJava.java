package io.boards.migrations.source;

import io.boards.migrations.operation.ColumnAlteration;
import io.boards.migrations.operation.ColumnAlteration.AddIdentity;
import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnAlteration.AlterDefault;
import io.boards.migrations.operation.ColumnAlteration.CommentOnColumn;
import io.boards.migrations.operation.ColumnAlteration.ContinueNumbering;
import io.boards.migrations.operation.ColumnAlteration.DropExpression;
import io.boards.migrations.operation.ColumnAlteration.DropIdentity;
import io.boards.migrations.operation.ColumnAlteration.DropNotNull;
import io.boards.migrations.operation.ColumnAlteration.SetExpression;
import io.boards.migrations.operation.ColumnAlteration.SetIdentity;
import io.boards.migrations.operation.ColumnAlteration.SetNotNull;
import io.boards.migrations.operation.ColumnType;
import io.boards.migrations.schema.Identity;

import static io.boards.migrations.source.OperationJava.OP;

/**
 * A change of a column as one more call on its description, or as a statement where it
 * has one of its own.
 */
final class AlterationJava implements ColumnAlteration.Visitor<Chain> {

	private final Chain column;

	AlterationJava(Chain column) {
		this.column = column;
	}

	@Override
	public Chain visit(AlterColumnType operation) {
		return details(this.column.call("type", Text.of(operation.to().type())), operation.to());
	}

	/** What is said behind the name of a type. */
	static Chain details(Chain type, ColumnType to) {
		Chain details = (to.collation() != null) ? type.call("collate", ColumnJava.collation(to.collation())) : type;
		return (to.using() != null) ? details.call("using", Text.of(to.using())) : details;
	}

	@Override
	public Chain visit(SetNotNull operation) {
		return this.column.call("notNull");
	}

	@Override
	public Chain visit(DropNotNull operation) {
		return this.column.call("nullable");
	}

	@Override
	public Chain visit(AlterDefault operation) {
		String expression = operation.expression().to();
		return (expression != null) ? this.column.call("defaultsTo", Text.of(expression))
				: this.column.call("dropDefault");
	}

	@Override
	public Chain visit(AddIdentity operation) {
		Identity identity = operation.identity();
		Lambda options = SequenceJava.options("options", identity.options());
		Word generation = Word.constant(identity.generation());
		return options.isEmpty() ? this.column.call("addIdentity", generation)
				: this.column.call("addIdentity", generation, options);
	}

	@Override
	public Chain visit(SetIdentity operation) {
		Identity to = operation.to();
		return (operation.was() != null) ? this.column.call("setIdentity", identity(operation.was()), identity(to))
				: this.column.call("setIdentity", Word.constant(to.generation()),
						SequenceJava.options("options", to.options()));
	}

	@Override
	public Chain visit(DropIdentity operation) {
		return this.column.call("dropIdentity");
	}

	/** What it changes is not the column's description. */
	@Override
	public Chain visit(ContinueNumbering operation) {
		Code table = Text.of(operation.table());
		Code column = Text.of(operation.column());
		if (operation.from() != null) {
			return OP.call("continueNumbering", table, column, Word.of(operation.start()), Text.of(operation.from()));
		}
		return (operation.start() == 1) ? OP.call("continueNumbering", table, column)
				: OP.call("continueNumbering", table, column, Word.of(operation.start()));
	}

	@Override
	public Chain visit(SetExpression operation) {
		return this.column.call("generatedAs", Text.of(operation.expression()));
	}

	@Override
	public Chain visit(DropExpression operation) {
		return this.column.call("dropExpression");
	}

	@Override
	public Chain visit(CommentOnColumn operation) {
		return this.column.call("comment", Text.orNull(operation.comment().to()));
	}

	private static Chain identity(Identity identity) {
		Lambda options = SequenceJava.options("options", identity.options());
		return Chain.on(Identity.class)
			.call("of", Word.constant(identity.generation()))
			.callIf(!options.isEmpty(), "counting", options);
	}

}
