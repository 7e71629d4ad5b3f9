/**
 * Tests of the command line.
 */
@NullMarked
package io.boards.migrations.cli;

import org.jspecify.annotations.NullMarked;
