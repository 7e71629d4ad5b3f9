package io.boards.migrations.failure;

/**
 * One thing that is known about a failure, such as {@code revision: 3f2a9c1b7d4e}.
 *
 * @param name what it is, in one or two words
 * @param value its text, which may have several lines; never a secret and never the value
 * of a row
 */
public record Fact(String name, String value) {
}
