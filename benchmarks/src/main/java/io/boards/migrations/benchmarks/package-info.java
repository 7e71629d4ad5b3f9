/**
 * How long things take, beside what else could be used: run by {@code benchmarks/run}.
 */
@NullMarked
package io.boards.migrations.benchmarks;

import org.jspecify.annotations.NullMarked;
