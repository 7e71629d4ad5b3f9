/**
 * Reversible PostgreSQL schema migrations: {@link io.boards.migrations.Migrations} is
 * where to begin.
 */
@NullMarked
package io.boards.migrations;

import org.jspecify.annotations.NullMarked;
