/**
 * Tests of the graph, of targets and of plans.
 */
@NullMarked
package io.boards.migrations.revision;

import org.jspecify.annotations.NullMarked;
