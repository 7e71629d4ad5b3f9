/**
 * What a Spring Boot application gets from the starter.
 */
@NullMarked
package io.boards.migrations.autoconfigure;

import org.jspecify.annotations.NullMarked;
