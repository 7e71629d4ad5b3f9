/**
 * SQL text: splitting, quoting, and the statements of an operation.
 */
@NullMarked
package io.boards.migrations.sql;

import org.jspecify.annotations.NullMarked;
