/**
 * What a tool adds to the start of an application whose database is at the head.
 */
@NullMarked
package io.boards.migrations.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
