/**
 * Revisions in Java that take long.
 */
@NullMarked
package io.boards.migrations.runtime.slow;

import org.jspecify.annotations.NullMarked;
