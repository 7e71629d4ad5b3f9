/**
 * Revisions in Java with time limits of their own.
 */
@NullMarked
package io.boards.migrations.runtime.limits;

import org.jspecify.annotations.NullMarked;
