/**
 * Operations as Java: the statements of a migration's methods, as one would write them by
 * hand.
 */
@NullMarked
package io.boards.migrations.source;

import org.jspecify.annotations.NullMarked;
