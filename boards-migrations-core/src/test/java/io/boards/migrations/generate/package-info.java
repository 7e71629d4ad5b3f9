/**
 * Tests of what is generated, on real databases.
 */
@NullMarked
package io.boards.migrations.generate;

import org.jspecify.annotations.NullMarked;
