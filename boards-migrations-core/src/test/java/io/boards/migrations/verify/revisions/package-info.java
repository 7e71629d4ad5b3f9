/**
 * Revisions in Java, as users write them.
 */
@NullMarked
package io.boards.migrations.verify.revisions;

import org.jspecify.annotations.NullMarked;
