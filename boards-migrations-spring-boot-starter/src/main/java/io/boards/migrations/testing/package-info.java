/**
 * For the tests of applications.
 */
@NullMarked
package io.boards.migrations.testing;

import org.jspecify.annotations.NullMarked;
