package io.boards.migrations.generate;

import io.boards.migrations.operation.Operation;

/**
 * What the server said while a statement ran.
 *
 * @param operation what the statement belongs to
 * @param message the message; those that are only for debugging are in English everywhere
 */
record Said(Operation operation, String message) {
}
