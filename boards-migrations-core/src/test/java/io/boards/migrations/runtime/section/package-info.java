/**
 * A revision for tests of what is noted outside a transaction.
 */
@NullMarked
package io.boards.migrations.runtime.section;

import org.jspecify.annotations.NullMarked;
