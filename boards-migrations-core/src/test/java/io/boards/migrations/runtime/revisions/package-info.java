/**
 * Revisions in Java for the tests of their running.
 */
@NullMarked
package io.boards.migrations.runtime.revisions;

import org.jspecify.annotations.NullMarked;
