/**
 * Tests of operations as Java.
 */
@NullMarked
package io.boards.migrations.source;

import org.jspecify.annotations.NullMarked;
