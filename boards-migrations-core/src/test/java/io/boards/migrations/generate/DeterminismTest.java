package io.boards.migrations.generate;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same difference is the same text, whoever generates it, wherever and when.
 */
@PostgresTest
class DeterminismTest {

	private static final String WANTED = """
			CREATE TYPE "TITLE" AS ENUM ('I', 'i');
			CREATE TABLE "LIST" (id bigint PRIMARY KEY, "TITLE" varchar(30) NOT NULL DEFAULT 'I', kind "TITLE");
			CREATE TABLE items (id bigint PRIMARY KEY, list bigint REFERENCES "LIST", at timestamptz DEFAULT '2026-01-01 00:00:00Z',
				big bigint DEFAULT 1234567, CHECK (big > 0), UNIQUE (list, big));
			CREATE INDEX ON items (at); CREATE INDEX ON items (big); CREATE INDEX ON items (list) WHERE big > 1;
			CREATE VIEW iii AS SELECT id FROM items;
			""";

	@Test
	void neitherTheLocaleNorTheTimeZoneNorTheOrderOfSetsMatters(TestDatabase database) throws Exception {
		new ModelDatabase(database, "CREATE TABLE items (id bigint PRIMARY KEY, big integer)");
		try (TestDatabase wanted = database.another()) {
			new ModelDatabase(wanted, WANTED);
			String text = GeneratorProcess.run(database, wanted, "-Duser.language=en", "-Duser.timezone=UTC");
			assertThat(text).contains("CREATE VIEW boards.iii").hasLineCount(58);
			assertThat(GeneratorProcess.run(database, wanted, "-Duser.language=tr", "-Duser.country=TR",
					"-Duser.timezone=Pacific/Kiritimati"))
				.isEqualTo(text);
			assertThat(GeneratorProcess.run(database, wanted, "-Duser.language=ar", "-Duser.country=EG",
					"-Duser.timezone=America/New_York", "-Dfile.encoding=ISO-8859-1"))
				.isEqualTo(text);
		}
	}

}
