/**
 * The comparison of a thousand entities with their database, beside Hibernate's own.
 */
@NullMarked
package io.boards.migrations.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
