package io.boards.migrations.source;

import io.boards.migrations.operation.SequenceOperation;
import io.boards.migrations.operation.SequenceOperation.AlterSequence;
import io.boards.migrations.operation.SequenceOperation.AlterSequenceType;
import io.boards.migrations.operation.SequenceOperation.ContinueSequence;
import io.boards.migrations.operation.SequenceOperation.CreateSequence;
import io.boards.migrations.operation.SequenceOperation.DropSequence;
import io.boards.migrations.operation.SequenceOperation.OwnSequence;
import io.boards.migrations.operation.SequenceOperation.RenameSequence;
import io.boards.migrations.schema.ColumnName;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

import static io.boards.migrations.source.OperationJava.OP;

/**
 * Sequences as Java.
 */
final class SequenceJava implements SequenceOperation.Visitor<Chain> {

	@Override
	public Chain visit(CreateSequence operation) {
		Sequence sequence = operation.sequence();
		Lambda lambda = Lambda.of("sequence", (chain) -> properties(chain, sequence));
		return lambda.isEmpty() ? OP.call("createSequence", Text.of(sequence.name()))
				: OP.call("createSequence", Text.of(sequence.name()), lambda);
	}

	@Override
	public Chain visit(AlterSequence operation) {
		SequenceOptions was = operation.was();
		return (was == null) ? OP.call("alterSequence", Text.of(operation.name()), options("options", operation.to()))
				: OP.call("alterSequence", Text.of(operation.name()), options("from", was),
						options("to", operation.to()));
	}

	@Override
	public Chain visit(AlterSequenceType operation) {
		String type = operation.type().to();
		return OP.call("alterSequenceType", Text.of(operation.name()), Text.of((type != null) ? type : "bigint"));
	}

	@Override
	public Chain visit(OwnSequence operation) {
		ColumnName owner = operation.column().to();
		Code name = Text.of(operation.name());
		return (owner != null) ? OP.call("ownSequence", name, Text.of(owner.table()), Text.of(owner.column()))
				: OP.call("disownSequence", name);
	}

	@Override
	public Chain visit(RenameSequence operation) {
		return OP.call("renameSequence", Text.of(operation.name()), Text.of(operation.to()));
	}

	@Override
	public Chain visit(ContinueSequence operation) {
		ColumnName column = operation.column();
		return OP.call("continueSequence", Text.of(operation.name()), Text.of(column.table()), Text.of(column.column()),
				Word.of(operation.start()));
	}

	@Override
	public Chain visit(DropSequence operation) {
		return OP.call("dropSequence", Text.of(operation.name()));
	}

	private static Chain properties(Chain chain, Sequence sequence) {
		Lambda options = options("options", sequence.options());
		Chain properties = chain;
		if (sequence.type() != null) {
			properties = properties.call("as", Text.of(sequence.type()));
		}
		properties = properties.callIf(!options.isEmpty(), "options", options);
		ColumnName owner = sequence.ownedBy();
		return (owner != null) ? properties.call("ownedBy", Text.of(owner.table()), Text.of(owner.column()))
				: properties;
	}

	static Lambda options(String parameter, SequenceOptions options) {
		return Lambda.of(parameter, (chain) -> {
			Chain calls = with(chain, "startWith", options.start());
			calls = with(calls, "incrementBy", options.increment());
			if (options.minimum() != null && options.maximum() != null) {
				calls = calls.call("between", Word.of(options.minimum()), Word.of(options.maximum()));
			}
			else {
				calls = with(with(calls, "atLeast", options.minimum()), "atMost", options.maximum());
			}
			return with(calls, "caching", options.cache()).callIf(options.cycle(), "cycling");
		});
	}

	private static Chain with(Chain chain, String method, @Nullable Long value) {
		return (value != null) ? chain.call(method, Word.of(value)) : chain;
	}

}
