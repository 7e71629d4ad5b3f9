package io.boards.migrations.slice;

import java.nio.file.Path;
import java.util.List;

import io.boards.migrations.runtime.RevisionFiles;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import io.boards.migrations.testing.OwnDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.ClassOrderer.OrderAnnotation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Contexts that have a database each, in which an application has two instances; a third
 * one is elsewhere.
 */
@PostgresTest
@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@OwnDatabase
@SliceProperties
@TestClassOrder(OrderAnnotation.class)
class OwnDatabaseInstancesTest {

	private static final TestDatabase SERVER = TestDatabase.create();

	private static final TestDatabase ELSEWHERE = TestDatabase.create();

	@TempDir
	static Path billing;

	private static List<String> firstApplied = List.of();

	@DynamicPropertySource
	static void connect(DynamicPropertyRegistry registry) {
		new RevisionFiles(billing).add("bill", "CREATE TABLE bill (id int);", "DROP TABLE bill;");
		registry.add("spring.datasource.url", SERVER::url);
		registry.add("spring.datasource.username", SERVER::user);
		registry.add("spring.datasource.password", SERVER::password);
		registry.add("boards.migrations.instances.tags.schema", () -> "tags");
		registry.add("boards.migrations.instances.billing.schema", () -> "bills");
		registry.add("boards.migrations.instances.billing.locations", () -> "file:" + billing);
		registry.add("boards.migrations.instances.elsewhere.url", ELSEWHERE::url);
		registry.add("boards.migrations.instances.elsewhere.user", ELSEWHERE::user);
		registry.add("boards.migrations.instances.elsewhere.password", ELSEWHERE::password);
		registry.add("boards.migrations.instances.elsewhere.locations", () -> "file:" + billing);
	}

	@AfterAll
	static void drop() {
		SERVER.jdbc()
			.sql("SELECT datname FROM pg_database WHERE datname LIKE 'boards\\_migrations\\_template\\_%'")
			.query(String.class)
			.list()
			.forEach((each) -> SERVER.jdbc().sql("DROP DATABASE " + each).update());
		SERVER.close();
		ELSEWHERE.close();
	}

	@Nested
	@Order(1)
	class First {

		@Test
		void migratesBoth(@Autowired JdbcClient jdbc) {
			firstApplied = applied(jdbc);
			assertThat(firstApplied).hasSize(3);
		}

		@Test
		void findsTheOneThatHasAUrlWhereThatLeads() {
			assertThat(ELSEWHERE.jdbc().sql("SELECT revision FROM boards_migrations").query(String.class).list())
				.containsExactly("bill");
		}

	}

	/** Another context, since it has more. */
	@Nested
	@Order(2)
	@Import(More.class)
	class Second {

		@Test
		void findsBothMigrated(@Autowired JdbcClient jdbc) {
			assertThat(applied(jdbc)).isEqualTo(firstApplied);
		}

	}

	static class More {

	}

	private static List<String> applied(JdbcClient jdbc) {
		return jdbc
			.sql("SELECT revision || ' ' || applied_at FROM (TABLE tags.boards_migrations"
					+ " UNION ALL TABLE bills.boards_migrations) AS applied ORDER BY 1")
			.query(String.class)
			.list();
	}

}
