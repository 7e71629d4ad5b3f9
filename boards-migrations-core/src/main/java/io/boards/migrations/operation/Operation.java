package io.boards.migrations.operation;

/**
 * One change of the database as a value.
 */
public sealed interface Operation permits SchemaOperation, TableOperation, ColumnOperation, ColumnAlteration,
		ConstraintOperation, IndexOperation, SequenceOperation, EnumOperation, CompositeOperation, ExtensionOperation,
		FunctionOperation, ViewOperation, TriggerOperation, RowSecurityOperation, DataOperation {

	/**
	 * What takes it back.
	 * @return the way back, or why there is none
	 */
	Inverse inverse();

	/**
	 * Hands itself to the method of its kind; each kind has a visitor of its own for its
	 * classes.
	 * @param visitor a method for each kind
	 * @param <R> what the visitor makes of it
	 * @return what the method returned
	 */
	<R> R accept(Visitor<R> visitor);

	/**
	 * A method for each kind of operation: whoever reads operations says what becomes of
	 * every one.
	 *
	 * @param <R> what it makes of an operation
	 */
	interface Visitor<R> {

		R visit(SchemaOperation operation);

		R visit(TableOperation operation);

		R visit(ColumnOperation operation);

		R visit(ColumnAlteration operation);

		R visit(ConstraintOperation operation);

		R visit(IndexOperation operation);

		R visit(SequenceOperation operation);

		R visit(EnumOperation operation);

		R visit(CompositeOperation operation);

		R visit(ExtensionOperation operation);

		R visit(FunctionOperation operation);

		R visit(ViewOperation operation);

		R visit(TriggerOperation operation);

		R visit(RowSecurityOperation operation);

		R visit(DataOperation operation);

	}

}
