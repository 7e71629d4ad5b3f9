/**
 * The form of every failure that a user can meet: headline, facts, what to do next.
 */
@NullMarked
package io.boards.migrations.failure;

import org.jspecify.annotations.NullMarked;
