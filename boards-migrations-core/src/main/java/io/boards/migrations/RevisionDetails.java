package io.boards.migrations;

import java.util.Optional;

import io.boards.migrations.script.Section;
import io.boards.migrations.script.SqlScript;
import io.boards.migrations.sql.Redaction;

/**
 * A revision with its SQL, without passwords.
 *
 * @param entry what it is to the database
 * @param upgrade the SQL of its upgrade, where it is an SQL revision
 * @param downgrade the SQL of its downgrade, where it is an SQL revision that has one
 */
public record RevisionDetails(HistoryEntry entry, Optional<String> upgrade, Optional<String> downgrade) {

	static RevisionDetails of(HistoryEntry entry, Optional<SqlScript> sql) {
		return new RevisionDetails(entry, sql.map(SqlScript::upgrade).map(Section::text).map(Redaction::ofSecrets),
				sql.flatMap(SqlScript::downgrade).map(Section::text).map(Redaction::ofSecrets));
	}

}
