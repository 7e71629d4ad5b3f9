/**
 * Tests of taking over from other tools.
 */
@NullMarked
package io.boards.migrations.adopt;

import org.jspecify.annotations.NullMarked;
