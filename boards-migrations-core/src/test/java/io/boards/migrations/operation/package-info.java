/**
 * Tests of operations as a migration describes them.
 */
@NullMarked
package io.boards.migrations.operation;

import org.jspecify.annotations.NullMarked;
