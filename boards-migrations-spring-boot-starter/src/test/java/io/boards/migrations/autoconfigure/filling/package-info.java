/**
 * A revision that fills a column.
 */
@NullMarked
package io.boards.migrations.autoconfigure.filling;

import org.jspecify.annotations.NullMarked;
