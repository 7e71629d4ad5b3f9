/**
 * The command line: what it shows and what it takes.
 */
@NullMarked
package io.boards.migrations.cli;

import org.jspecify.annotations.NullMarked;
