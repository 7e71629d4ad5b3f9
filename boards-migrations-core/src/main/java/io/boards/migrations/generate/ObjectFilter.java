package io.boards.migrations.generate;

import io.boards.migrations.schema.QualifiedName;

/**
 * Chooses what is compared. What is left out is neither created nor changed nor dropped.
 */
@FunctionalInterface
public interface ObjectFilter {

	/** Compares everything. */
	ObjectFilter ALL = (kind, name) -> true;

	/**
	 * Whether an object is compared.
	 * @param kind what it is
	 * @param name its name, with its schema
	 * @return false to leave it out
	 */
	boolean includes(ObjectKind kind, QualifiedName name);

	/**
	 * Compares what both want.
	 * @param other another filter
	 * @return a filter that asks both
	 */
	default ObjectFilter and(ObjectFilter other) {
		return (kind, name) -> includes(kind, name) && other.includes(kind, name);
	}

}
