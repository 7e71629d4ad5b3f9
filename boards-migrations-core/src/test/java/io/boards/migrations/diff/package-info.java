/**
 * Tests of what leads from one schema to another.
 */
@NullMarked
package io.boards.migrations.diff;

import org.jspecify.annotations.NullMarked;
