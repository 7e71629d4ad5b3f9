/**
 * Running steps safely: the lock, the applied set, the log, the statements.
 */
@NullMarked
package io.boards.migrations.runtime;

import org.jspecify.annotations.NullMarked;
