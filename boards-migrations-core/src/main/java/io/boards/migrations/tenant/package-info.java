/**
 * Many tenants at once: who they are, who works for them, and what came of it.
 */
@NullMarked
package io.boards.migrations.tenant;

import org.jspecify.annotations.NullMarked;
