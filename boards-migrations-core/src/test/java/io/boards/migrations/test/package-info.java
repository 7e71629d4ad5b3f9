/**
 * Real PostgreSQL for tests: one server for the JVM, a fresh database for each class.
 */
@NullMarked
package io.boards.migrations.test;

import org.jspecify.annotations.NullMarked;
