package io.boards.migrations.slice;

import java.util.List;

import io.boards.migrations.Migrations;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import io.boards.migrations.testing.OwnDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.ClassOrderer.OrderAnnotation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.Commit;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Contexts that have a database each, of which only the first migrates.
 */
@PostgresTest
@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@OwnDatabase
@SliceProperties
@TestClassOrder(OrderAnnotation.class)
class OwnDatabaseTest {

	private static final TestDatabase SERVER = TestDatabase.create();

	private static String firstAppliedAt = "";

	private static String ofThird = "";

	@DynamicPropertySource
	static void connect(DynamicPropertyRegistry registry) {
		registry.add("spring.datasource.url", SERVER::url);
		registry.add("spring.datasource.username", SERVER::user);
		registry.add("spring.datasource.password", SERVER::password);
	}

	@AfterAll
	static void drop() {
		List<String> made = SERVER.jdbc()
			.sql("SELECT datname FROM pg_database WHERE datname LIKE 'boards\\_migrations\\_te%' ORDER BY datname")
			.query(String.class)
			.list();
		made.stream()
			.filter((each) -> each.contains("template"))
			.forEach((each) -> SERVER.jdbc().sql("DROP DATABASE " + each).update());
		assertThat(made).hasSizeGreaterThanOrEqualTo(4).as("what ended with its context").doesNotContain(ofThird);
		SERVER.close();
	}

	@Nested
	@Order(1)
	class First {

		@Test
		@Commit
		void migratesAndWrites(@Autowired JdbcClient jdbc, @Autowired Migrations migrations) {
			assertThat(database(jdbc)).startsWith("boards_migrations_test_");
			assertThat(migrations.current()).containsExactly("seed_tag");
			firstAppliedAt = appliedAt(jdbc);
			jdbc.sql("INSERT INTO tag VALUES (2, 'of the first')").update();
			assertThat(SERVER.jdbc().sql("SELECT to_regclass('tag')::text").query(String.class).optional()).isEmpty();
		}

	}

	/** Another context, since it has more; the migrations are the same. */
	@Nested
	@Order(2)
	@Import(More.class)
	class Second {

		@Test
		void findsTheSchemaAndNothingOfTheFirst(@Autowired JdbcClient jdbc) {
			assertThat(jdbc.sql("SELECT name FROM tag").query(String.class).list()).containsExactly("first");
			assertThat(database(jdbc)).startsWith("boards_migrations_test_");
			assertThat(appliedAt(jdbc)).isEqualTo(firstAppliedAt);
		}

	}

	/** What the revisions read may be another, and what they have made with it. */
	@Nested
	@Order(3)
	@DirtiesContext
	@TestPropertySource(properties = "seed=another")
	class Third {

		@Test
		void migratesAnew(@Autowired JdbcClient jdbc) {
			assertThat(jdbc.sql("SELECT name FROM tag").query(String.class).list()).containsExactly("another");
			ofThird = database(jdbc);
		}

	}

	static class More {

	}

	private static String appliedAt(JdbcClient jdbc) {
		return jdbc.sql("SELECT applied_at::text FROM boards_migrations WHERE revision = 'seed_tag'")
			.query(String.class)
			.single();
	}

	private static String database(JdbcClient jdbc) {
		return jdbc.sql("SELECT current_database()").query(String.class).single();
	}

}
