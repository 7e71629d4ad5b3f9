/**
 * Command mode: the application as its own command line.
 */
@NullMarked
package io.boards.migrations.command;

import org.jspecify.annotations.NullMarked;
