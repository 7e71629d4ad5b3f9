/**
 * Commands, run as a person runs them.
 */
@NullMarked
package io.boards.migrations.cli;

import org.jspecify.annotations.NullMarked;
