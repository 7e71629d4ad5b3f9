package io.boards.sample;

import java.util.List;
import java.util.Map;

import io.boards.migrations.Migrations;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What psql makes of the scripts is what the application makes of its database.
 */
@PostgresTest(judged = true)
class OfflineTest {

	private final TestDatabase byApplication;

	private final TestDatabase byScript;

	OfflineTest(TestDatabase server) {
		this.byApplication = server.another();
		this.byScript = server.another();
	}

	@AfterEach
	void drop() {
		this.byApplication.close();
		this.byScript.close();
	}

	@Test
	void bothWaysByPsqlAreLikeThoseOfTheApplication() {
		Map<String, Object> properties = Map.of("BOARDS_TENANT_NAME", "O'Reilly \\ Söhne", "BOARDS_TENANT_SLUG", "o-r");
		Migrations migrations = Boards.on(this.byApplication, properties);

		this.byScript.psql(migrations.offline().upgrade("base:head"));
		migrations.upgrade();
		assertThat(this.byScript.dumpSchema()).isEqualTo(this.byApplication.dumpSchema());
		assertThat(rows(this.byScript)).hasSize(8).isEqualTo(rows(this.byApplication));
		assertThat(tenants(this.byScript)).containsExactly("O'Reilly \\ Söhne o-r")
			.isEqualTo(tenants(this.byApplication));

		this.byScript.psql(migrations.offline().downgrade("head:base"));
		migrations.downgrade("base");
		assertThat(this.byScript.dumpSchema()).isEqualTo(this.byApplication.dumpSchema());
		assertThat(rows(this.byScript)).isEmpty();
	}

	private static List<String> rows(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT t::text FROM (SELECT revision, parents, depends_on, message, created_at, checksum, downgrade"
					+ " FROM boards_migrations ORDER BY created_at) t")
			.query(String.class)
			.list();
	}

	private static List<String> tenants(TestDatabase database) {
		return database.jdbc().sql("SELECT name || ' ' || slug FROM boards.tenants").query(String.class).list();
	}

}
