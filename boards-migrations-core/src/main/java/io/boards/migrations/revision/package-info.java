/**
 * The graph of revisions, targets and plans: pure values that know neither files nor
 * databases.
 */
@NullMarked
package io.boards.migrations.revision;

import org.jspecify.annotations.NullMarked;
