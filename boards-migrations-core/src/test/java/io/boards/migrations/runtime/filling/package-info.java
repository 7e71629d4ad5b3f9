/**
 * A revision that fills a column.
 */
@NullMarked
package io.boards.migrations.runtime.filling;

import org.jspecify.annotations.NullMarked;
