package io.boards.migrations.test;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest(judged = true)
class TestDatabaseTest {

	@Test
	void theServerSuitsThePostgresqlClient(TestDatabase database) {
		database.jdbc().sql("CREATE TABLE tag (id int)").update();
		assertThat(database.dumpSchema()).contains("CREATE TABLE public.tag (\n    id integer\n);");
		assertThat(database.psql("SELECT count(*) FROM tag;")).isEqualTo("0\n");
	}

	@Test
	void anotherDatabaseIsEmptyAndGoesAwayWhenClosed(TestDatabase database) {
		String url;
		try (TestDatabase another = database.another()) {
			url = another.url();
			assertThat(another.dumpSchema()).doesNotContain("CREATE");
		}
		assertThat(database.jdbc()
			.sql("SELECT count(*) FROM pg_database WHERE datname = ?")
			.param(url.substring(url.lastIndexOf('/') + 1))
			.query(Integer.class)
			.single()).isZero();
	}

}
