/**
 * Tests of the names that are chosen.
 */
@NullMarked
package io.boards.migrations.naming;

import org.jspecify.annotations.NullMarked;
