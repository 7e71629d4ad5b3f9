package io.boards.migrations.diff;

import io.boards.migrations.schema.QualifiedName;

/**
 * Something in a database that is there or not, and that something else may need.
 *
 * @param kind what it is
 * @param name its name, or that of its table
 * @param part which part of that; empty for the whole
 */
record Thing(Kind kind, String name, String part) {

	/** What a thing is. */
	enum Kind {

		/** A schema. */
		SCHEMA,
		/** An extension. */
		EXTENSION,
		/** A name that only one relation or type of a schema can have. */
		NAME,
		/** An enum type or a composite type. */
		TYPE,
		/** A value of an enum type. */
		ENUM_VALUE,
		/** A table, a view or a sequence. */
		RELATION,
		/** The columns and the key of a table as they will be. */
		SHAPE,
		/** A sequence. */
		SEQUENCE,
		/** That a sequence is dropped with a column. */
		OWNERSHIP,
		/** All functions of one name. */
		FUNCTION,
		/** A function. */
		SIGNATURE,
		/** A column. */
		COLUMN,
		/** That a column is not computed from others, and so others can be from it. */
		GIVEN_COLUMN,
		/** The exact type of a column, with its collation. */
		COLUMN_TYPE,
		/** The type of a column without its length or precision. */
		COLUMN_BASE,
		/**
		 * How the values of a column lie in the table; a foreign key was checked on that.
		 */
		COLUMN_STORAGE,
		/** That a column refuses nulls. */
		NOT_NULL,
		/** Where the values of a column come from that an insert does not give. */
		VALUE_SOURCE,
		/** A constraint. */
		CONSTRAINT,
		/** An index. */
		INDEX,
		/** A trigger. */
		TRIGGER,
		/** That policies decide about the rows of a table. */
		ROW_SECURITY,
		/** A policy. */
		POLICY

	}

	static Thing of(Kind kind, String name) {
		return new Thing(kind, name, "");
	}

	static Thing of(Kind kind, QualifiedName name) {
		return new Thing(kind, name.toString(), "");
	}

	static Thing of(Kind kind, QualifiedName name, String part) {
		return new Thing(kind, name.toString(), part);
	}

	@Override
	public String toString() {
		return this.part.isEmpty() ? this.name : this.name + "." + this.part;
	}

}
