/**
 * Runs and their steps as Micrometer's observations: what they are called and tagged by,
 * and how that is changed.
 */
@NullMarked
package io.boards.migrations.observation;

import org.jspecify.annotations.NullMarked;
