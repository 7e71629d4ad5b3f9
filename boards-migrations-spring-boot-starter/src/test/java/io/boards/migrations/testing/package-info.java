/**
 * Tests of what helps tests.
 */
@NullMarked
package io.boards.migrations.testing;

import org.jspecify.annotations.NullMarked;
