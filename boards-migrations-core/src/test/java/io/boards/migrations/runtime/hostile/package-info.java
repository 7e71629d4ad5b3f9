/**
 * Revisions in Java for a database that is not to be trusted.
 */
@NullMarked
package io.boards.migrations.runtime.hostile;

import org.jspecify.annotations.NullMarked;
