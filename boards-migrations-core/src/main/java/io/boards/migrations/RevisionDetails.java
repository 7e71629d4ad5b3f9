package io.boards.migrations;

import java.util.Optional;

/**
 * A revision with its SQL, without passwords.
 *
 * @param entry what it is to the database
 * @param upgrade the SQL of its upgrade, where it is an SQL revision
 * @param downgrade the SQL of its downgrade, where it is an SQL revision that has one
 */
public record RevisionDetails(HistoryEntry entry, Optional<String> upgrade, Optional<String> downgrade) {

}
