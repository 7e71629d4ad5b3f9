/**
 * A history of many small revisions: what it takes to find that nothing is to be done, to
 * apply it and to take it back, beside other tools and beside plain JDBC.
 */
@NullMarked
package io.boards.migrations.benchmarks.history;

import org.jspecify.annotations.NullMarked;
