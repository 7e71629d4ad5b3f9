/**
 * How migrations connect to the services that Spring Boot finds: containers of tests and
 * of Docker Compose.
 */
@NullMarked
package io.boards.migrations.connection;

import org.jspecify.annotations.NullMarked;
