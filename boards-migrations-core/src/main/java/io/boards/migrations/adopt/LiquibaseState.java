package io.boards.migrations.adopt;

import java.util.List;
import java.util.Optional;

import io.boards.migrations.schema.QualifiedName;

/**
 * What Liquibase did to a database.
 *
 * @param table where it says so
 * @param changeSets what it ran, in order
 */
public record LiquibaseState(QualifiedName table, List<ChangeSet> changeSets) {

	public LiquibaseState {
		changeSets = List.copyOf(changeSets);
	}

	/**
	 * A change set that was run.
	 *
	 * @param id its id
	 * @param author its author, who is part of its name
	 * @param file the file that it is in, which is part of its name too
	 * @param tag the tag that was set behind it
	 */
	public record ChangeSet(String id, String author, String file, Optional<String> tag) {

		@Override
		public String toString() {
			return this.file + "::" + this.id + "::" + this.author;
		}

	}

}
