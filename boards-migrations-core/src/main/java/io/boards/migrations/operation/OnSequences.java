package io.boards.migrations.operation;

import java.util.function.UnaryOperator;

import io.boards.migrations.operation.SequenceOperation.AlterSequence;
import io.boards.migrations.operation.SequenceOperation.AlterSequenceType;
import io.boards.migrations.operation.SequenceOperation.ContinueSequence;
import io.boards.migrations.operation.SequenceOperation.CreateSequence;
import io.boards.migrations.operation.SequenceOperation.DropSequence;
import io.boards.migrations.operation.SequenceOperation.OwnSequence;
import io.boards.migrations.operation.SequenceOperation.RenameSequence;
import io.boards.migrations.schema.ColumnName;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.SequenceOptions;

/**
 * What can be done to sequences.
 */
interface OnSequences extends Applying {

	/**
	 * Creates a sequence as PostgreSQL makes it where nothing is said.
	 * @param name its name, as in {@code boards.numbers}
	 */
	default void createSequence(String name) {
		createSequence(name, UnaryOperator.identity());
	}

	/**
	 * Creates a sequence.
	 * @param name its name, as in {@code boards.numbers}
	 * @param change what it has
	 */
	default void createSequence(String name, UnaryOperator<Sequence> change) {
		apply(new CreateSequence(change.apply(Sequence.of(QualifiedName.parse(name)))));
	}

	/**
	 * Changes how a sequence counts; where it stands stays.
	 * @param name its name, as in {@code boards.numbers}
	 * @param options what differs from PostgreSQL's own options
	 */
	default void alterSequence(String name, UnaryOperator<SequenceOptions> options) {
		apply(new AlterSequence(QualifiedName.parse(name), options.apply(SequenceOptions.DEFAULTS), null));
	}

	/**
	 * Changes the type of a sequence's values.
	 * @param name its name, as in {@code boards.numbers}
	 * @param type {@code smallint}, {@code integer} or {@code bigint}
	 */
	default void alterSequenceType(String name, String type) {
		apply(new AlterSequenceType(QualifiedName.parse(name), Change.to(type)));
	}

	/**
	 * Gives a sequence to a column, with which it is then dropped.
	 * @param name its name, as in {@code boards.numbers}
	 * @param table the column's table, as in {@code boards.tags}
	 * @param column the column's name
	 */
	default void ownSequence(String name, String table, String column) {
		ColumnName owner = new ColumnName(QualifiedName.parse(table), column);
		apply(new OwnSequence(QualifiedName.parse(name), Change.to(owner)));
	}

	/**
	 * Takes a sequence away from its column.
	 * @param name its name, as in {@code boards.numbers}
	 */
	default void disownSequence(String name) {
		apply(new OwnSequence(QualifiedName.parse(name), Change.to(null)));
	}

	/**
	 * Changes how a sequence counts; where it stands stays, and so does what is the same
	 * before and afterwards.
	 * @param name its name, as in {@code boards.numbers}
	 * @param from what differs from PostgreSQL's own options now
	 * @param to what differs from PostgreSQL's own options afterwards
	 */
	default void alterSequence(String name, UnaryOperator<SequenceOptions> from, UnaryOperator<SequenceOptions> to) {
		apply(new AlterSequence(QualifiedName.parse(name), to.apply(SequenceOptions.DEFAULTS),
				from.apply(SequenceOptions.DEFAULTS)));
	}

	/**
	 * Renames a sequence.
	 * @param name its name before, as in {@code boards.numbers}
	 * @param to its name afterwards, without a schema
	 */
	default void renameSequence(String name, String to) {
		apply(new RenameSequence(QualifiedName.parse(name), to));
	}

	/**
	 * Lets a sequence go on behind the last number that a column got from its identity or
	 * from the sequence that is dropped with it; where it got none yet, behind the
	 * greatest of its rows. Nobody can insert rows from then on until the transaction
	 * ends; without one PostgreSQL refuses it.
	 * @param name the sequence's name, as in {@code boards.numbers}
	 * @param table the column's table, as in {@code boards.tags}
	 * @param column the column's name
	 * @param start the number with which the sequence begins where there are no greater
	 * ones
	 */
	default void continueSequence(String name, String table, String column, long start) {
		ColumnName numbered = new ColumnName(QualifiedName.parse(table), column);
		apply(new ContinueSequence(QualifiedName.parse(name), numbered, start));
	}

	/**
	 * Drops a sequence.
	 * @param name its name, as in {@code boards.numbers}
	 */
	default void dropSequence(String name) {
		apply(new DropSequence(QualifiedName.parse(name), null));
	}

}
