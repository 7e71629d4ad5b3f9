package io.boards.migrations.measure;

/**
 * A table or a materialized view. Partitions are told of as the table that they are part
 * of: elsewhere there are others.
 *
 * @param id PostgreSQL's number, which stays when the name changes
 * @param name its schema and name as SQL
 * @param isTable whether it is no materialized view
 * @param rows how many rows PostgreSQL believes it to have; -1 where it does not know
 */
public record Relation(long id, String name, boolean isTable, long rows) {
}
