package io.boards.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * What statements such as {@code COMMENT ON} call an object.
 *
 * @param kind the kind of object
 * @param name its name; that of its table where it is a part of one
 * @param part its name in its table, or the name and the types of the arguments of a
 * function as SQL text; null for what its name says alone
 */
public record ObjectAddress(Kind kind, QualifiedName name, @Nullable String part) {

	/**
	 * The kinds of objects, in an order in which something can be said about all of them.
	 */
	public enum Kind {

		/** Enum types and composite types. */
		TYPE,

		/** Functions. */
		FUNCTION,

		/** Procedures. */
		PROCEDURE,

		/** Tables, partitions and foreign tables too. */
		TABLE,

		/** Sequences, also those of identities. */
		SEQUENCE,

		/** Views. */
		VIEW,

		/** Materialized views. */
		MATERIALIZED_VIEW,

		/** Columns of tables and views, attributes of composite types. */
		COLUMN,

		/** Indexes, also those that belong to a constraint. */
		INDEX,

		/** Constraints of tables. */
		CONSTRAINT,

		/** Triggers. */
		TRIGGER,

		/** Policies. */
		POLICY

	}

}
