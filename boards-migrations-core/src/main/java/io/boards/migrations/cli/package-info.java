/**
 * The command line over the facade.
 */
@NullMarked
package io.boards.migrations.cli;

import org.jspecify.annotations.NullMarked;
