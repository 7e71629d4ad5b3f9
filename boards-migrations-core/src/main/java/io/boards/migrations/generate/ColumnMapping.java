package io.boards.migrations.generate;

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
import io.boards.migrations.operation.ColumnOperation;
import io.boards.migrations.operation.ColumnOperation.AddColumn;
import io.boards.migrations.operation.ColumnOperation.AlterColumnTypes;
import io.boards.migrations.operation.ColumnOperation.DropColumn;
import io.boards.migrations.operation.ColumnOperation.RenameColumn;
import io.boards.migrations.operation.ColumnType;
import io.boards.migrations.operation.Operation;

/**
 * Changes of columns, named otherwise.
 *
 * @param names maps what is named in them
 */
record ColumnMapping(
		SchemaMapping names) implements ColumnOperation.Visitor<Operation>, ColumnAlteration.Visitor<Operation> {

	@Override
	public Operation visit(AddColumn operation) {
		return new AddColumn(this.names.map(operation.table()), this.names.map(operation.column()));
	}

	@Override
	public Operation visit(DropColumn operation) {
		return new DropColumn(this.names.map(operation.table()), operation.column(),
				SchemaMapping.orNull(operation.was(), this.names::map));
	}

	@Override
	public Operation visit(RenameColumn operation) {
		return new RenameColumn(this.names.map(operation.table()), operation.column(), operation.to());
	}

	@Override
	public Operation visit(AlterColumnTypes operation) {
		return new AlterColumnTypes(this.names.map(operation.table()),
				operation.changes().stream().map(this::visit).toList());
	}

	@Override
	public AlterColumnType visit(AlterColumnType operation) {
		return new AlterColumnType(this.names.map(operation.table()), operation.column(), map(operation.to()),
				SchemaMapping.orNull(operation.was(), this::map));
	}

	@Override
	public Operation visit(SetNotNull operation) {
		return new SetNotNull(this.names.map(operation.table()), operation.column());
	}

	@Override
	public Operation visit(DropNotNull operation) {
		return new DropNotNull(this.names.map(operation.table()), operation.column());
	}

	@Override
	public Operation visit(AlterDefault operation) {
		return new AlterDefault(this.names.map(operation.table()), operation.column(),
				operation.expression().map(this.names.text()));
	}

	@Override
	public Operation visit(AddIdentity operation) {
		return new AddIdentity(this.names.map(operation.table()), operation.column(), operation.identity());
	}

	@Override
	public Operation visit(SetIdentity operation) {
		return new SetIdentity(this.names.map(operation.table()), operation.column(), operation.to(), operation.was());
	}

	@Override
	public Operation visit(DropIdentity operation) {
		return new DropIdentity(this.names.map(operation.table()), operation.column(), operation.was());
	}

	@Override
	public Operation visit(ContinueNumbering operation) {
		return new ContinueNumbering(this.names.map(operation.table()), operation.column(), operation.start(),
				SchemaMapping.orNull(operation.from(), this.names::map));
	}

	@Override
	public Operation visit(SetExpression operation) {
		return new SetExpression(this.names.map(operation.table()), operation.column(),
				this.names.text().apply(operation.expression()),
				SchemaMapping.orNull(operation.was(), this.names.text()));
	}

	@Override
	public Operation visit(DropExpression operation) {
		return new DropExpression(this.names.map(operation.table()), operation.column());
	}

	@Override
	public Operation visit(CommentOnColumn operation) {
		return new CommentOnColumn(this.names.map(operation.table()), operation.column(), operation.comment());
	}

	private ColumnType map(ColumnType type) {
		return new ColumnType(this.names.text().apply(type.type()),
				SchemaMapping.orNull(type.collation(), this.names.collation()),
				SchemaMapping.orNull(type.using(), this.names.text()));
	}

}
