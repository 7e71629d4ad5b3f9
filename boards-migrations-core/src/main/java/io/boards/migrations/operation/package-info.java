/**
 * Schema changes as values, and what a migration in Java is made of.
 */
@NullMarked
package io.boards.migrations.operation;

import org.jspecify.annotations.NullMarked;
