package io.boards.migrations.runtime;

/**
 * What a repair settled.
 *
 * @param revision the revision
 * @param direction {@code upgrade} or {@code downgrade}
 * @param statement the place of the statement in its section, from 1
 * @param repair what it counts as
 */
public record RepairReport(String revision, String direction, int statement, Repair repair) {
}
