package io.boards.migrations.sql;

import java.util.List;

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

/**
 * Sequences as SQL.
 */
final class SequenceSql implements SequenceOperation.Visitor<List<String>> {

	@Override
	public List<String> visit(CreateSequence operation) {
		Sequence sequence = operation.sequence();
		StringBuilder text = new StringBuilder("CREATE SEQUENCE " + Quoting.name(sequence.name()));
		if (sequence.type() != null) {
			text.append(" AS ").append(sequence.type());
		}
		for (String option : SequenceText.options(sequence.options())) {
			text.append(' ').append(option);
		}
		ColumnName owner = sequence.ownedBy();
		if (owner != null) {
			text.append(" OWNED BY ").append(column(owner));
		}
		return List.of(text.toString());
	}

	@Override
	public List<String> visit(AlterSequence operation) {
		List<String> changes = SequenceText.changes(operation.was(), operation.to());
		return changes.isEmpty() ? List.of()
				: List.of("ALTER SEQUENCE " + Quoting.name(operation.name()) + " " + String.join(" ", changes));
	}

	@Override
	public List<String> visit(AlterSequenceType operation) {
		String type = operation.type().to();
		return List
			.of("ALTER SEQUENCE " + Quoting.name(operation.name()) + " AS " + ((type != null) ? type : "bigint"));
	}

	@Override
	public List<String> visit(OwnSequence operation) {
		ColumnName owner = operation.column().to();
		return List.of("ALTER SEQUENCE " + Quoting.name(operation.name()) + " OWNED BY "
				+ ((owner != null) ? column(owner) : "NONE"));
	}

	@Override
	public List<String> visit(RenameSequence operation) {
		return List.of("ALTER SEQUENCE " + Quoting.name(operation.name()) + " RENAME TO "
				+ Quoting.identifier(operation.to()));
	}

	/** A row that came in between would have a number that is given out again. */
	@Override
	public List<String> visit(ContinueSequence operation) {
		ColumnName column = operation.column();
		return List.of("LOCK TABLE " + Quoting.name(column.table()) + " IN ACCESS EXCLUSIVE MODE",
				NumberingText.goOn(NumberingText.named(operation.name()),
						NumberingText.own(column.table(), column.column()), column.table(), column.column(),
						operation.start()));
	}

	@Override
	public List<String> visit(DropSequence operation) {
		return List.of("DROP SEQUENCE " + Quoting.name(operation.name()));
	}

	private static String column(ColumnName owner) {
		return Quoting.name(owner.table()) + "." + Quoting.identifier(owner.column());
	}

}
