/**
 * Very long histories: what it takes to read and to plan them, and what it takes to order
 * a thousand tables of which each refers to the next.
 */
@NullMarked
package io.boards.migrations.benchmarks.graph;

import org.jspecify.annotations.NullMarked;
