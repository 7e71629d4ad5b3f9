package io.boards.migrations.revision;

/**
 * One revision in one direction.
 *
 * @param revision what is run
 * @param direction which way
 */
public record Step(Revision revision, Direction direction) {
}
