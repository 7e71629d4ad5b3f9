/**
 * Tests of names.
 */
@NullMarked
package io.boards.migrations.schema;

import org.jspecify.annotations.NullMarked;
