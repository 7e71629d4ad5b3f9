package io.boards.migrations.schema;

/**
 * A function.
 *
 * @param signature its name and the types of its arguments as SQL text, such as
 * {@code boards.touch(integer)}
 * @param definition the whole {@code CREATE OR REPLACE FUNCTION} statement
 */
public record Function(String signature, String definition) {
}
