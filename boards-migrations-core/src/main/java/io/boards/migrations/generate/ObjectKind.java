package io.boards.migrations.generate;

/**
 * What a filter can tell apart.
 */
public enum ObjectKind {

	/** Tables. */
	TABLE,

	/** Indexes that belong to no constraint. */
	INDEX,

	/** Constraints; their names stand in the schema of their tables. */
	CONSTRAINT,

	/** Sequences that belong to no identity. */
	SEQUENCE,

	/** Enum types and composite types. */
	TYPE,

	/** Views. */
	VIEW

}
