/**
 * Revisions in Java that do with transactions what is not theirs to do.
 */
@NullMarked
package io.boards.migrations.runtime.open;

import org.jspecify.annotations.NullMarked;
