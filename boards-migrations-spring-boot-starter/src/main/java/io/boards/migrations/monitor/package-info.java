/**
 * What operators see of the migrations: health, info, gauges and counters.
 */
@NullMarked
package io.boards.migrations.monitor;

import org.jspecify.annotations.NullMarked;
