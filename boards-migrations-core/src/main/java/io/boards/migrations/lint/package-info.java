/**
 * The lint: what in revisions is better done otherwise, read from their texts and
 * measured on a database.
 */
@NullMarked
package io.boards.migrations.lint;

import org.jspecify.annotations.NullMarked;
