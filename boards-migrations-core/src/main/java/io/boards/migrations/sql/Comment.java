package io.boards.migrations.sql;

/**
 * A {@code --} comment that stands between or in statements, not in a string, a
 * parenthesis or a function's body.
 *
 * @param text what follows the dashes, without blanks around it
 * @param line where it stands, from 1
 * @param alone whether nothing but blanks stands before it on its line
 */
public record Comment(String text, int line, boolean alone) {
}
