/**
 * Names for what was left without one: those that PostgreSQL would choose, or those of
 * templates.
 */
@NullMarked
package io.boards.migrations.naming;

import org.jspecify.annotations.NullMarked;
