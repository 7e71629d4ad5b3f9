package io.boards.migrations.sql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RedactionTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					CREATE ROLE a PASSWORD 'x' LOGIN                           | CREATE ROLE a PASSWORD '…' LOGIN
					ALTER USER a ENCRYPTED PASSWORD $$x$$                      | ALTER USER a ENCRYPTED PASSWORD '…'
					SET app.db_password = 'x'                                  | SET app.db_password = '…'
					SET app.secret TO 'x'                                      | SET app.secret TO '…'
					CREATE USER MAPPING FOR a SERVER s OPTIONS (user 'x')      | CREATE USER MAPPING FOR a SERVER s OPTIONS (user '…')
					CREATE SUBSCRIPTION s CONNECTION 'password=x' PUBLICATION p| CREATE SUBSCRIPTION s CONNECTION '…' PUBLICATION p
					DO $$ BEGIN CREATE ROLE a PASSWORD 'x'; END $$             | DO '…'
					DO $$ BEGIN PERFORM 1; END $$                              | DO $$ BEGIN PERFORM 1; END $$
					COMMENT ON COLUMN a.password IS 'Hash of the password'     | COMMENT ON COLUMN a.password IS 'Hash of the password'
					CREATE TABLE a (kind text DEFAULT 'x')                     | CREATE TABLE a (kind text DEFAULT 'x')
					""")
	void secretsAreNeverShown(String statement, String shown) {
		assertThat(Redaction.ofSecrets(statement)).isEqualTo(shown);
		assertThat(Redaction.of(statement)).isEqualTo(shown);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			INSERT INTO a VALUES (1, 'x')                | INSERT INTO a VALUES (1, '…')
			UPDATE a SET b = E'x' WHERE c = 'y'          | UPDATE a SET b = '…' WHERE c = '…'
			SELECT set_config('app.name', 'x', true)     | SELECT set_config('…', '…', true)
			""")
	void valuesOfRowsAreNotShownInMessages(String statement, String shown) {
		assertThat(Redaction.of(statement)).isEqualTo(shown);
		assertThat(Redaction.ofSecrets(statement)).isEqualTo(statement);
	}

	@Test
	void aStatementWithinASentenceIsOneLineAndNotLong() {
		String words = "n".repeat(72);
		assertThat(Redaction.line("\nSELECT\n\t" + words + ",\n")).isEqualTo("SELECT " + words + ",");
		assertThat(Redaction.line("SELECT " + words + ", m")).isEqualTo("SELECT " + words + ", …");
		assertThat(Redaction.line("SELECT 'a' ||\n" + words)).isEqualTo("SELECT '…' || " + words.substring(6) + " …");
	}

}
