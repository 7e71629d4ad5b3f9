/**
 * Tests of what entities ask for: one concern per entity.
 */
@NullMarked
package io.boards.migrations.model;

import org.jspecify.annotations.NullMarked;
