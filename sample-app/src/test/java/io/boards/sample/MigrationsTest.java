package io.boards.sample;

import io.boards.migrations.Migrations;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The gate for revisions, as every application can have it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Tag("postgres")
class MigrationsTest {

	private static final TestDatabase DATABASE = TestDatabase.create();

	private final Migrations migrations;

	MigrationsTest(@Autowired Migrations migrations) {
		this.migrations = migrations;
	}

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		properties.add("spring.datasource.url", DATABASE::url);
		properties.add("spring.datasource.username", DATABASE::user);
		properties.add("spring.datasource.password", DATABASE::password);
	}

	@AfterAll
	static void drop() {
		DATABASE.close();
	}

	@Test
	void everyRevisionLeadsBack() {
		this.migrations.verify().assertClean();
	}

}
