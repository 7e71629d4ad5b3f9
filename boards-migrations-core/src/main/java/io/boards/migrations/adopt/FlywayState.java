package io.boards.migrations.adopt;

import java.util.List;
import java.util.Optional;

import io.boards.migrations.schema.QualifiedName;

/**
 * What Flyway did to a database.
 *
 * @param table where it says so
 * @param version the highest version that is applied; empty where none is
 * @param applied what is applied, in the order in which it was
 * @param undone versions that were undone and not applied again
 */
public record FlywayState(QualifiedName table, Optional<String> version, List<Applied> applied, List<String> undone) {

	public FlywayState {
		applied = List.copyOf(applied);
		undone = List.copyOf(undone);
	}

	/**
	 * A migration that is applied.
	 *
	 * @param version its version; empty for a repeatable one
	 * @param description its description
	 * @param script its file or class; for a baseline, words
	 */
	public record Applied(Optional<String> version, String description, String script) {
	}

}
