/**
 * Autogenerate: reads what there is, learns from PostgreSQL what is wanted, and proves
 * what leads from one to the other before it is written.
 */
@NullMarked
package io.boards.migrations.generate;

import org.jspecify.annotations.NullMarked;
