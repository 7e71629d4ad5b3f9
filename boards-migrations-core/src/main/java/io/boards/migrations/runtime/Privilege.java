package io.boards.migrations.runtime;

import io.boards.migrations.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * Something that the role of a run has to be allowed.
 *
 * @param kind what
 * @param schema the schema that it concerns; null for that in which unqualified names are
 * found
 * @param name the object or privilege that it concerns; empty where it is the schema or
 * the database
 * @param reason what needs it
 */
record Privilege(Kind kind, @Nullable String schema, String name, String reason) {

	/**
	 * The row by which the database is asked.
	 * @param place the place in the list
	 * @return a row of a VALUES list
	 */
	String row(int place) {
		return "(" + place + ", '" + this.kind + "', " + Quoting.literal(this.schema) + "::pg_catalog.name, "
				+ Quoting.literal(this.name) + "::pg_catalog.name)";
	}

	/**
	 * What is asked, whatever needs it.
	 * @return the same for all that have the same answer; no name has a NUL in it
	 */
	String asked() {
		return this.kind.name() + "\0" + ((this.schema != null) ? this.schema + "\0" : "") + this.name;
	}

	/** What can be needed. */
	enum Kind {

		/** The name is that of a role that is to be taken. */
		ROLE,

		/** May make things in the database. */
		DATABASE,

		/** May make the schema, if it is not there. */
		SCHEMA,

		/** May make things in the schema. */
		CREATE,

		/** May use the schema. */
		USAGE,

		/** May do with a table what only its owner may. */
		OWNER,

		/** May refer to a table. */
		REFERENCES,

		/** May make an extension that is not there and that anybody may make. */
		EXTENSION,

		/** May read one of the tool's tables. */
		SELECT,

		/** May note something in it. */
		INSERT,

		/** May note it anew. */
		UPDATE,

		/** May take a note back. */
		DELETE

	}

}
