package io.boards.migrations.adopt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.boards.migrations.Migrations;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The chain does what psql does with the files that it was made of.
 */
@PostgresTest(judged = true)
class ImportJudgedByPsqlTest {

	private static final Map<String, String> FILES = new LinkedHashMap<>();
	static {
		FILES.put("V1__initial.sql", """
				\uFEFFCREATE SCHEMA shop;\r
				CREATE TABLE shop.item (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text DEFAULT 'a;b');\r
				COMMENT ON TABLE shop.item IS E'it''s\\r\\n-- all';\r
				CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql AS $body$\r
				BEGIN\r
				  -- migrate:downgrade\r
				  NEW.name := $$;$$ || NEW.name; RETURN NEW;\r
				END $body$;\r
				CREATE TRIGGER touch BEFORE INSERT ON shop.item FOR EACH ROW EXECUTE FUNCTION shop.touch();\r
				INSERT INTO shop.item (name) VALUES ('one'), ('two -- three');\r
				""");
		FILES.put("V1_1__index.sql", "CREATE INDEX CONCURRENTLY item_name ON shop.item (name)");
		FILES.put("V2__mood.sql", "CREATE TYPE shop.mood AS ENUM ('good');\nALTER TABLE shop.item ADD mood shop.mood");
		FILES.put("V10__more_moods.sql", "ALTER TYPE shop.mood ADD VALUE 'bad';   \n\n-- the end");
		FILES.put("R__all_items.sql", "CREATE OR REPLACE VIEW shop.items AS SELECT id, name FROM shop.item;\n");
		FILES.put("U10__more_moods.sql", "-- values of an enum stay\n");
		FILES.put("U2__mood.sql", "ALTER TABLE shop.item DROP mood;\nDROP TYPE shop.mood;");
		FILES.put("U1.1__index.sql", "DROP INDEX CONCURRENTLY shop.item_name;\r\n");
		FILES.put("U1__initial.sql", "DROP SCHEMA shop CASCADE");
	}

	private final TestDatabase original;

	private final TestDatabase imported;

	ImportJudgedByPsqlTest(TestDatabase database) {
		this.original = database;
		this.imported = database.another();
	}

	@Test
	void theChainBuildsWhatTheFilesBuildAndTakesItBack(@TempDir Path flyway, @TempDir Path revisions)
			throws IOException {
		MigrationFiles files = new MigrationFiles(flyway);
		FILES.forEach(files::add);
		for (ImportedScript script : files.imported().requireComplete().scripts()) {
			Files.write(revisions.resolve(script.fileName()), script.content());
		}
		try (TestDatabase chain = this.imported) {
			Migrations migrations = Migrations.builder(chain.dataSource())
				.locations(List.of("file:" + revisions))
				.build();

			migrations.upgrade();
			run("V1__initial.sql", "V1_1__index.sql", "V2__mood.sql", "V10__more_moods.sql", "R__all_items.sql");
			assertThat(dump(chain)).contains("shop.touch()", "item_name", "shop.items").isEqualTo(dump(this.original));
			assertThat(rows(chain)).isEqualTo(rows(this.original)).hasSize(2);

			migrations.downgrade("V1.1");
			run("U10__more_moods.sql", "U2__mood.sql");
			assertThat(dump(chain)).isEqualTo(dump(this.original));

			migrations.downgrade("base");
			run("U1.1__index.sql", "U1__initial.sql");
			assertThat(dump(chain)).doesNotContain("shop").isEqualTo(dump(this.original));
		}
	}

	private void run(String... names) {
		for (String name : names) {
			this.original.psql(String.valueOf(FILES.get(name)));
		}
	}

	private static String dump(TestDatabase database) {
		return database.dumpSchema("-T", "boards_migrations*");
	}

	private static List<String> rows(TestDatabase database) {
		return database.jdbc().sql("SELECT item::text FROM shop.item ORDER BY id").query(String.class).list();
	}

}
