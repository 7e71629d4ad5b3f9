package io.boards.sample;

import java.io.IOException;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The schema as the catalog has it, in the form in which the tables of Boards are
 * documented.
 */
@PostgresTest
class SchemaCatalogTest {

	private final JdbcClient jdbc;

	SchemaCatalogTest(TestDatabase database) {
		this.jdbc = database.jdbc();
	}

	@BeforeAll
	static void upgrade(TestDatabase database) {
		Boards.on(database).upgrade("a1b2c3d4e5f6");
	}

	@Test
	void theTablesAreThoseOfTheExistingDeployments() throws IOException {
		assertThat(new CatalogTables(this.jdbc).text()).isEqualTo(CatalogTables.documented());
	}

	@Test
	void everyTriggerRunsTheOneFunctionBeforeEachUpdate() {
		assertThat(this.jdbc.sql("""
				SELECT DISTINCT regexp_replace(pg_get_triggerdef(t.oid), ' trg_\\w+| ON boards\\.\\w+', '', 'g')
				FROM pg_trigger t WHERE NOT tgisinternal""").query(String.class).list()).containsExactly(
				"CREATE TRIGGER BEFORE UPDATE FOR EACH ROW" + " EXECUTE FUNCTION boards.update_updated_at_column()");
	}

}
