package io.boards.migrations.schema;

/**
 * How the policies of a table are applied.
 *
 * @param table the table
 * @param enabled whether they decide for all but the owner
 * @param forced whether they decide for the owner too
 */
public record RowSecurity(QualifiedName table, boolean enabled, boolean forced) {
}
