/**
 * Tests of the catalog's reader, on real servers.
 */
@NullMarked
package io.boards.migrations.catalog;

import org.jspecify.annotations.NullMarked;
