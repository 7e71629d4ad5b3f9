package io.boards.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import io.boards.migrations.Migrations;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database that the existing deployment built, with Alembic, is taken over as it is.
 */
@PostgresTest(judged = true)
class AdoptionTest {

	@Test
	void onlyTheRevisionThatTheDeploymentDoesNotHaveIsRun(TestDatabase server) throws IOException {
		try (TestDatabase database = server.another(); TestDatabase own = server.another()) {
			database.psql("CREATE EXTENSION \"uuid-ossp\" SCHEMA public;\n" + deployment());
			database.psql("CREATE TABLE public.alembic_version (version_num varchar(32) PRIMARY KEY);"
					+ " INSERT INTO public.alembic_version VALUES ('a1b2c3d4e5f6');");
			Migrations migrations = Boards.on(database);

			assertThat(migrations.takeOver().alembic(null).added()).hasSize(7);
			assertThat(migrations.upgrade().steps()).extracting((step) -> step.step().revision().id())
				.containsExactly("5f0d7a9c31e2");
			Boards.on(own).upgrade();
			assertThat(database.dumpSchema("-n", "boards")).isEqualTo(own.dumpSchema("-n", "boards"));
			assertThat(database.jdbc().sql("SELECT version_num FROM alembic_version").query(String.class).list())
				.containsExactly("a1b2c3d4e5f6");
		}
	}

	private static String deployment() throws IOException {
		try (InputStream resource = AdoptionTest.class.getResourceAsStream("boards-at-a1b2c3d4e5f6.sql")) {
			return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
