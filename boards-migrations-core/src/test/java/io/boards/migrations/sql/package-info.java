/**
 * Tests of splitting, quoting and the statements of operations.
 */
@NullMarked
package io.boards.migrations.sql;

import org.jspecify.annotations.NullMarked;
