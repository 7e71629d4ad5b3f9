/**
 * Tests of the lint, on real databases.
 */
@NullMarked
package io.boards.migrations.lint;

import org.jspecify.annotations.NullMarked;
