package io.boards.migrations.generate;

import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;

import io.boards.migrations.schema.Schema;
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
	void neitherTheLocaleNorTheTimeZoneNorTheOrderMatters(TestDatabase database) throws SQLException {
		new ModelDatabase(database, WANTED);
		Schema wanted = CaseRun.read(database);
		ModelDatabase model = new ModelDatabase(database, "CREATE TABLE items (id bigint PRIMARY KEY, big integer)");
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		Set<String> texts = new LinkedHashSet<>();
		try {
			texts.add(model.generated(wanted, GenerateSettings.standard()));
			Locale.setDefault(Locale.forLanguageTag("tr-TR"));
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
			texts.add(model.generated(shuffled(wanted), GenerateSettings.standard()));
			Locale.setDefault(Locale.forLanguageTag("ar-EG"));
			TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
			texts.add(model.generated(shuffled(wanted), GenerateSettings.standard()));
		}
		finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
		assertThat(texts).hasSize(1).first().asString().contains("CREATE VIEW boards.iii").hasLineCount(49);
	}

	private static Schema shuffled(Schema schema) {
		Schema.Builder builder = schema.toBuilder();
		Random random = new Random(7);
		Collections.shuffle(builder.tables, random);
		Collections.shuffle(builder.indexes, random);
		Collections.shuffle(builder.names, random);
		return builder.build();
	}

}
