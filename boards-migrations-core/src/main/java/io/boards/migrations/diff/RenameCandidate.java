package io.boards.migrations.diff;

import io.boards.migrations.schema.QualifiedName;

/**
 * Something that goes and something alike that comes: perhaps the same under another
 * name, perhaps not. Only people can tell.
 */
public sealed interface RenameCandidate {

	/**
	 * Two tables with the same columns.
	 *
	 * @param from the table that goes
	 * @param to the table that comes
	 */
	record OfTable(QualifiedName from, QualifiedName to) implements RenameCandidate {
	}

	/**
	 * Two columns of one type.
	 *
	 * @param table their table
	 * @param from the column that goes
	 * @param to the column that comes
	 */
	record OfColumn(QualifiedName table, String from, String to) implements RenameCandidate {
	}

}
