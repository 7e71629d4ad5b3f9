/**
 * What a database consists of, as values: names, tables, columns, constraints, indexes
 * and the other objects that operations create.
 * <p>
 * Types and expressions are SQL text; names are names, never quoted.
 */
@NullMarked
package io.boards.migrations.schema;

import org.jspecify.annotations.NullMarked;
