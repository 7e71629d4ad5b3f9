package io.boards.migrations.generate;

import java.util.List;

import io.boards.migrations.operation.Operation;

/**
 * Has a last word on what is generated, before it is proven.
 */
@FunctionalInterface
public interface OperationsCustomizer {

	/** Changes nothing. */
	OperationsCustomizer NONE = (operations) -> operations;

	/**
	 * Rewrites the operations of an upgrade. The way back is made of their inverses.
	 * @param operations what would be generated
	 * @return what shall be generated
	 */
	List<Operation> customize(List<Operation> operations);

}
