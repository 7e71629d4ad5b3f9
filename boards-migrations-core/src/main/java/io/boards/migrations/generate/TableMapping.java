package io.boards.migrations.generate;

import io.boards.migrations.operation.ConstraintOperation;
import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.ConstraintOperation.AddKeyOnIndex;
import io.boards.migrations.operation.ConstraintOperation.AlterConstraint;
import io.boards.migrations.operation.ConstraintOperation.DropConstraint;
import io.boards.migrations.operation.ConstraintOperation.RenameConstraint;
import io.boards.migrations.operation.ConstraintOperation.ValidateConstraint;
import io.boards.migrations.operation.IndexOperation;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.IndexOperation.DropIndex;
import io.boards.migrations.operation.IndexOperation.RenameIndex;
import io.boards.migrations.operation.IndexOperation.SetIndexOptions;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.TableOperation;
import io.boards.migrations.operation.TableOperation.CommentOnTable;
import io.boards.migrations.operation.TableOperation.CreateTable;
import io.boards.migrations.operation.TableOperation.DropTable;
import io.boards.migrations.operation.TableOperation.MoveTable;
import io.boards.migrations.operation.TableOperation.RenameTable;

/**
 * Tables with their constraints and indexes, named otherwise.
 *
 * @param names maps what is named in them
 */
record TableMapping(SchemaMapping names)
		implements
			TableOperation.Visitor<Operation>,
			ConstraintOperation.Visitor<Operation>,
			IndexOperation.Visitor<Operation> {

	@Override
	public Operation visit(CreateTable operation) {
		return new CreateTable(this.names.map(operation.table()));
	}

	@Override
	public Operation visit(DropTable operation) {
		return new DropTable(this.names.map(operation.name()), SchemaMapping.orNull(operation.was(), this.names::map));
	}

	@Override
	public Operation visit(RenameTable operation) {
		return new RenameTable(this.names.map(operation.table()), operation.to());
	}

	@Override
	public Operation visit(MoveTable operation) {
		return new MoveTable(this.names.map(operation.table()), operation.schema());
	}

	@Override
	public Operation visit(CommentOnTable operation) {
		return new CommentOnTable(this.names.map(operation.table()), operation.comment());
	}

	@Override
	public Operation visit(AddConstraint operation) {
		return new AddConstraint(this.names.map(operation.table()), this.names.map(operation.constraint()));
	}

	@Override
	public Operation visit(DropConstraint operation) {
		return new DropConstraint(this.names.map(operation.table()), operation.name(),
				SchemaMapping.orNull(operation.was(), this.names::map));
	}

	@Override
	public Operation visit(RenameConstraint operation) {
		return new RenameConstraint(this.names.map(operation.table()), operation.name(), operation.to());
	}

	@Override
	public Operation visit(ValidateConstraint operation) {
		return new ValidateConstraint(this.names.map(operation.table()), operation.name(),
				SchemaMapping.orNull(operation.was(), this.names::map));
	}

	@Override
	public Operation visit(AlterConstraint operation) {
		return new AlterConstraint(this.names.map(operation.table()), operation.name(), operation.to(),
				operation.was());
	}

	@Override
	public Operation visit(AddKeyOnIndex operation) {
		return new AddKeyOnIndex(this.names.map(operation.table()), operation.name(), operation.primaryKey(),
				operation.deferral(), operation.index(), SchemaMapping.orNull(operation.was(), this.names::map));
	}

	@Override
	public Operation visit(CreateIndex operation) {
		return new CreateIndex(this.names.map(operation.index()), operation.concurrently());
	}

	@Override
	public Operation visit(DropIndex operation) {
		return new DropIndex(this.names.map(operation.name()), operation.concurrently(),
				SchemaMapping.orNull(operation.was(), this.names::map));
	}

	@Override
	public Operation visit(RenameIndex operation) {
		return new RenameIndex(this.names.map(operation.name()), operation.to());
	}

	@Override
	public Operation visit(SetIndexOptions operation) {
		return new SetIndexOptions(this.names.map(operation.name()), operation.options());
	}

}
