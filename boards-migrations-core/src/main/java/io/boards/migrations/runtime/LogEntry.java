package io.boards.migrations.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A row of {@code boards_migrations_log} of whatever revision; the server adds time and
 * user.
 *
 * @param direction {@code upgrade}, {@code downgrade}, {@code stamp} or {@code accept}
 * @param outcome {@code done} or {@code failed}
 * @param host the machine that did it, if known
 * @param application the application that did it
 * @param error what went wrong
 */
record LogEntry(String direction, String outcome, @Nullable String host, @Nullable String application,
		@Nullable DatabaseError error) {

}
