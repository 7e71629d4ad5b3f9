/**
 * What PostgreSQL did while statements ran: locks, files, what it read and built.
 */
@NullMarked
package io.boards.migrations.measure;

import org.jspecify.annotations.NullMarked;
