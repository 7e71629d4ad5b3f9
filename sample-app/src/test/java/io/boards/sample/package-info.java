/**
 * Tests of the Boards history and of the application as a whole.
 */
@NullMarked
package io.boards.sample;

import org.jspecify.annotations.NullMarked;
