/**
 * What some schemas of a database hold, read into values.
 */
@NullMarked
package io.boards.migrations.catalog;

import org.jspecify.annotations.NullMarked;
