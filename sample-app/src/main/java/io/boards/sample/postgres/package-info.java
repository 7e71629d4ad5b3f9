/**
 * A PostgreSQL for development that comes with the application, for when none is
 * configured.
 * <p>
 * Whoever comes first starts the server, whoever leaves last stops it. Each application
 * keeps one connection open while it runs, so the server itself knows who is there, and
 * an application that was killed is not counted. A server that a killed application left
 * behind is used again.
 */
@NullMarked
package io.boards.sample.postgres;

import org.jspecify.annotations.NullMarked;
