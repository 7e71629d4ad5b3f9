/**
 * A revision outside a transaction that sets something for its session.
 */
@NullMarked
package io.boards.migrations.runtime.sets;

import org.jspecify.annotations.NullMarked;
