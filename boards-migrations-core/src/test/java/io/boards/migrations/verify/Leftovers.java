package io.boards.migrations.verify;

import java.util.List;

import io.boards.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What no verification may leave: other databases, and anything in the application's own.
 */
final class Leftovers {

	private Leftovers() {
	}

	static List<String> of(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT datname FROM pg_database WHERE datname LIKE 'boards_migrations_replay_%'")
			.query(String.class)
			.list();
	}

	static void assertNone(TestDatabase database) {
		assertThat(of(database)).isEmpty();
		assertThat(database.jdbc().sql("SELECT to_regclass('boards_migrations')::text").query(String.class).list())
			.containsExactly((String) null);
	}

}
