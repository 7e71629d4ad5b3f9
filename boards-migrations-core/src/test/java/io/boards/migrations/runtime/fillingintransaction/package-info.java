/**
 * A revision that fills a column and does not say that it commits.
 */
@NullMarked
package io.boards.migrations.runtime.fillingintransaction;

import org.jspecify.annotations.NullMarked;
