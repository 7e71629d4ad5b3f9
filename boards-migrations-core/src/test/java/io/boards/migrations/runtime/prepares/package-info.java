/**
 * A revision that runs one statement often.
 */
@NullMarked
package io.boards.migrations.runtime.prepares;

import org.jspecify.annotations.NullMarked;
