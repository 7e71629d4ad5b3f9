/**
 * The command line: each command as a class of its own over
 * {@link io.boards.migrations.Migrations}.
 */
@NullMarked
package io.boards.migrations.cli;

import org.jspecify.annotations.NullMarked;
