/**
 * Takes every revision up, down and up again in a database that is thrown away, and tells
 * what does not come back.
 */
@NullMarked
package io.boards.migrations.verify;

import org.jspecify.annotations.NullMarked;
