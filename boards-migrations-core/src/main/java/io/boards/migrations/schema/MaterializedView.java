package io.boards.migrations.schema;

/**
 * A materialized view.
 *
 * @param name its name
 * @param query the query behind it as SQL text
 * @param withData whether it is filled when it is created
 */
public record MaterializedView(QualifiedName name, String query, boolean withData) {
}
