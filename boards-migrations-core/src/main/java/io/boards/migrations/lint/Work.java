package io.boards.migrations.lint;

import io.boards.migrations.measure.Relation;
import io.boards.migrations.measure.TableLock;

/**
 * What a statement did to a table that was locked meanwhile.
 *
 * @param kind what it did
 * @param table the table
 * @param detail the index that was built; otherwise empty
 * @param lock the lock on the table
 * @param isOwn whether the statement itself needs such a lock, and no earlier one left it
 */
record Work(Kind kind, Relation table, String detail, TableLock lock, boolean isOwn) {

	/** What takes time. */
	enum Kind {

		/** It was written anew. */
		WRITTEN,

		/** It was read as a whole. */
		READ,

		/** An index of it was built. */
		BUILT

	}

}
