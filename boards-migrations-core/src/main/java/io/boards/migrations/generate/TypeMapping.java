package io.boards.migrations.generate;

import io.boards.migrations.operation.CompositeOperation;
import io.boards.migrations.operation.CompositeOperation.CreateComposite;
import io.boards.migrations.operation.CompositeOperation.DropComposite;
import io.boards.migrations.operation.CompositeOperation.MoveComposite;
import io.boards.migrations.operation.CompositeOperation.RenameComposite;
import io.boards.migrations.operation.EnumOperation;
import io.boards.migrations.operation.EnumOperation.AddEnumValue;
import io.boards.migrations.operation.EnumOperation.CreateEnum;
import io.boards.migrations.operation.EnumOperation.DropEnum;
import io.boards.migrations.operation.EnumOperation.MoveEnum;
import io.boards.migrations.operation.EnumOperation.RenameEnum;
import io.boards.migrations.operation.EnumOperation.RenameEnumValue;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.SequenceOperation;
import io.boards.migrations.operation.SequenceOperation.AlterSequence;
import io.boards.migrations.operation.SequenceOperation.AlterSequenceType;
import io.boards.migrations.operation.SequenceOperation.ContinueSequence;
import io.boards.migrations.operation.SequenceOperation.CreateSequence;
import io.boards.migrations.operation.SequenceOperation.DropSequence;
import io.boards.migrations.operation.SequenceOperation.OwnSequence;
import io.boards.migrations.operation.SequenceOperation.RenameSequence;

/**
 * Types and sequences, named otherwise.
 *
 * @param names maps what is named in them
 */
record TypeMapping(SchemaMapping names)
		implements
			EnumOperation.Visitor<Operation>,
			CompositeOperation.Visitor<Operation>,
			SequenceOperation.Visitor<Operation> {

	@Override
	public Operation visit(CreateEnum operation) {
		return new CreateEnum(this.names.map(operation.type()));
	}

	@Override
	public Operation visit(AddEnumValue operation) {
		return new AddEnumValue(this.names.map(operation.type()), operation.value(), operation.place());
	}

	@Override
	public Operation visit(RenameEnumValue operation) {
		return new RenameEnumValue(this.names.map(operation.type()), operation.value(), operation.to());
	}

	@Override
	public Operation visit(RenameEnum operation) {
		return new RenameEnum(this.names.map(operation.name()), operation.to());
	}

	@Override
	public Operation visit(MoveEnum operation) {
		return new MoveEnum(this.names.map(operation.name()), operation.schema());
	}

	@Override
	public Operation visit(DropEnum operation) {
		return new DropEnum(this.names.map(operation.name()), SchemaMapping.orNull(operation.was(), this.names::map));
	}

	@Override
	public Operation visit(CreateComposite operation) {
		return new CreateComposite(this.names.map(operation.type()));
	}

	@Override
	public Operation visit(RenameComposite operation) {
		return new RenameComposite(this.names.map(operation.name()), operation.to());
	}

	@Override
	public Operation visit(MoveComposite operation) {
		return new MoveComposite(this.names.map(operation.name()), operation.schema());
	}

	@Override
	public Operation visit(DropComposite operation) {
		return new DropComposite(this.names.map(operation.name()),
				SchemaMapping.orNull(operation.was(), this.names::map));
	}

	@Override
	public Operation visit(CreateSequence operation) {
		return new CreateSequence(this.names.map(operation.sequence()));
	}

	@Override
	public Operation visit(AlterSequence operation) {
		return new AlterSequence(this.names.map(operation.name()), operation.to(), operation.was());
	}

	@Override
	public Operation visit(AlterSequenceType operation) {
		return new AlterSequenceType(this.names.map(operation.name()), operation.type());
	}

	@Override
	public Operation visit(OwnSequence operation) {
		return new OwnSequence(this.names.map(operation.name()), operation.column().map(this.names::map));
	}

	@Override
	public Operation visit(RenameSequence operation) {
		return new RenameSequence(this.names.map(operation.name()), operation.to());
	}

	@Override
	public Operation visit(ContinueSequence operation) {
		return new ContinueSequence(this.names.map(operation.name()), this.names.map(operation.column()),
				operation.start());
	}

	@Override
	public Operation visit(DropSequence operation) {
		return new DropSequence(this.names.map(operation.name()),
				SchemaMapping.orNull(operation.was(), this.names::map));
	}

}
