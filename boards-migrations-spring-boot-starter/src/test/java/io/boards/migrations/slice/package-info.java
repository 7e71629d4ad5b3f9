/**
 * A small application and the tests of its parts that Spring Boot calls slices.
 */
@NullMarked
package io.boards.migrations.slice;

import org.jspecify.annotations.NullMarked;
