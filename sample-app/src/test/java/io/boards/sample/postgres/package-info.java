/**
 * Tests of the PostgreSQL for development, with real processes.
 */
@NullMarked
package io.boards.sample.postgres;

import org.jspecify.annotations.NullMarked;
