/**
 * Migrations in Java that are judged.
 */
@NullMarked
package io.boards.migrations.lint.revisions;

import org.jspecify.annotations.NullMarked;
