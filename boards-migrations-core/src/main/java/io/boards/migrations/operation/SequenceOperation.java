package io.boards.migrations.operation;

import io.boards.migrations.schema.ColumnName;
import io.boards.migrations.schema.Identifier;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.SequenceOptions;

import org.jspecify.annotations.Nullable;

/**
 * A change of a sequence that stands by itself.
 */
public sealed interface SequenceOperation extends Operation {

	@Override
	default <R> R accept(Operation.Visitor<R> visitor) {
		return visitor.visit(this);
	}

	/**
	 * Hands itself to the method of its class.
	 * @param visitor a method for each class
	 * @param <R> what the visitor makes of it
	 * @return what the method returned
	 */
	<R> R accept(Visitor<R> visitor);

	/**
	 * Creates a sequence.
	 *
	 * @param sequence the sequence
	 */
	record CreateSequence(Sequence sequence) implements SequenceOperation {

		@Override
		public Inverse inverse() {
			return Inverse.of(new DropSequence(this.sequence.name(), this.sequence));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Changes how a sequence counts; where it stands stays.
	 *
	 * @param name its name
	 * @param to how it counts afterwards; what is null becomes as PostgreSQL has it
	 * @param was how it counted, where it is known
	 */
	record AlterSequence(QualifiedName name, SequenceOptions to,
			@Nullable SequenceOptions was) implements SequenceOperation {

		@Override
		public Inverse inverse() {
			return (this.was != null) ? Inverse.of(new AlterSequence(this.name, this.was, this.to))
					: Inverse.none("it is not known how the sequence " + this.name + " counted");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Changes the type of a sequence's values, and its bounds where they were those of
	 * the type.
	 *
	 * @param name its name
	 * @param type the type as SQL text; null for {@code bigint}
	 */
	record AlterSequenceType(QualifiedName name, Change<String> type) implements SequenceOperation {

		@Override
		public Inverse inverse() {
			return this.type.back("the type of the sequence " + this.name,
					(back) -> new AlterSequenceType(this.name, back));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Changes the column with which a sequence is dropped.
	 *
	 * @param name its name
	 * @param column the column; null for none
	 */
	record OwnSequence(QualifiedName name, Change<ColumnName> column) implements SequenceOperation {

		@Override
		public Inverse inverse() {
			return this.column.back("the column of the sequence " + this.name,
					(back) -> new OwnSequence(this.name, back));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Renames a sequence.
	 *
	 * @param name its name before
	 * @param to its name afterwards, in the same schema
	 */
	record RenameSequence(QualifiedName name, String to) implements SequenceOperation {

		public RenameSequence {
			Identifier.check(to);
		}

		@Override
		public Inverse inverse() {
			return Inverse.of(new RenameSequence(this.name.sibling(this.to), this.name.name()));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Lets a sequence go on behind the last number that a column got from its identity or
	 * from the sequence that is dropped with it; where it got none so far, behind the
	 * greatest of its rows. Nobody can insert rows from then on until the transaction
	 * ends.
	 *
	 * @param name the sequence's name
	 * @param column the column, which is of a kind of integer
	 * @param start the number with which the sequence begins where there are no greater
	 * ones
	 */
	record ContinueSequence(QualifiedName name, ColumnName column, long start) implements SequenceOperation {

		@Override
		public Inverse inverse() {
			return Inverse.none("it is not known where the sequence " + this.name + " stood");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops a sequence.
	 *
	 * @param name its name
	 * @param was the sequence, where it is known
	 */
	record DropSequence(QualifiedName name, @Nullable Sequence was) implements SequenceOperation {

		@Override
		public Inverse inverse() {
			return (this.was != null) ? Inverse.of(new CreateSequence(this.was))
					: Inverse.none("it is not known what the sequence " + this.name + " was like");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * A method for each class.
	 *
	 * @param <R> what it makes of an operation
	 */
	interface Visitor<R> {

		R visit(CreateSequence operation);

		R visit(AlterSequence operation);

		R visit(AlterSequenceType operation);

		R visit(OwnSequence operation);

		R visit(RenameSequence operation);

		R visit(ContinueSequence operation);

		R visit(DropSequence operation);

	}

}
