/**
 * The same history in many schemas.
 */
@NullMarked
package io.boards.migrations.benchmarks.tenants;

import org.jspecify.annotations.NullMarked;
