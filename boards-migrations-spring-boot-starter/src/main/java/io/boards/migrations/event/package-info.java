/**
 * What an application is told of runs: events before and after each run and step.
 */
@NullMarked
package io.boards.migrations.event;

import org.jspecify.annotations.NullMarked;
