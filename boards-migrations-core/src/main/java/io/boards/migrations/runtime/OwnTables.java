package io.boards.migrations.runtime;

import java.util.Set;

import io.boards.migrations.schema.QualifiedName;

/**
 * The tables that the tool keeps, in whatever schema they are.
 */
public final class OwnTables {

	private static final Set<String> NAMES = Set.of(VersionTables.NAME, VersionTables.LOG_NAME, JournalTable.NAME);

	private OwnTables() {
	}

	/**
	 * Whether a relation is one of them.
	 * @param name its name
	 * @return true where it is called like one
	 */
	public static boolean contains(QualifiedName name) {
		return NAMES.contains(name.name());
	}

}
