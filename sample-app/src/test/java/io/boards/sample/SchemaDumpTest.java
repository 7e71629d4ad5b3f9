package io.boards.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.boards.migrations.Migrations;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The schema as {@code pg_dump} sees it.
 */
@PostgresTest(judged = true)
class SchemaDumpTest {

	private final TestDatabase database;

	private final Migrations migrations;

	SchemaDumpTest(TestDatabase server) {
		this.database = server.another();
		this.migrations = Boards.on(this.database);
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void afterSevenRevisionsItIsThatOfTheExistingDeployments() throws IOException {
		this.migrations.upgrade("a1b2c3d4e5f6");
		assertThat(dump()).isEqualTo(expected("boards-at-a1b2c3d4e5f6.sql"));
	}

	@Test
	void downToBaseAndUpAgainGivesTheSame() {
		this.migrations.upgrade();
		String first = dump();
		this.migrations.downgrade("base");
		assertThat(this.migrations.upgrade().steps()).hasSize(8);
		assertThat(dump()).isEqualTo(first).contains("CREATE POLICY users_isolation");
	}

	@Test
	void eachRevisionCanBeTakenBackAndAppliedAgain() {
		List<String> revisions = revisions();
		List<String> dumps = new ArrayList<>();
		for (String revision : revisions) {
			this.migrations.upgrade(revision);
			String there = dump();
			this.migrations.downgrade("-1");
			this.migrations.upgrade(revision);
			assertThat(dump()).as(revision).isEqualTo(there);
			dumps.add(there);
		}
		// What a downgrade adds again comes last in its table, so only names are
		// compared.
		for (int i = revisions.size() - 1; i > 0; i--) {
			this.migrations.downgrade("-1");
			assertThat(sorted(dump())).as("below " + revisions.get(i)).isEqualTo(sorted(dumps.get(i - 1)));
		}
	}

	@Test
	void baseLeavesNothingButTheExtensionAndTheToolsOwnTables() {
		this.migrations.upgrade();
		this.migrations.downgrade("base");
		assertThat(this.migrations.current()).isEmpty();
		List<String> expected = new ArrayList<>(
				List.of("CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\" WITH SCHEMA public;",
						"COMMENT ON EXTENSION \"uuid-ossp\" IS 'generate universally unique identifiers (UUIDs)';"));
		try (TestDatabase empty = this.database.another()) {
			// Up to 14 pg_dump finds other privileges on the schema public than it
			// expects.
			expected.addAll(statements(empty.dumpSchema()));
		}
		assertThat(statements(this.database.dumpSchema("-T", "public.boards_migrations*")))
			.containsExactlyElementsOf(expected);
	}

	private static List<String> statements(String dump) {
		return dump.lines()
			.filter((line) -> !line.isEmpty() && !line.startsWith("--") && !line.startsWith("SET ")
					&& !line.startsWith("SELECT pg_catalog.set_config("))
			.toList();
	}

	private List<String> revisions() {
		return this.migrations.history()
			.stream()
			.sorted((one, two) -> one.revision().created().compareTo(two.revision().created()))
			.map((entry) -> entry.revision().id())
			.toList();
	}

	private String dump() {
		return this.database.dumpSchema("-n", "boards");
	}

	private static List<String> sorted(String dump) {
		return dump.lines().map((line) -> line.replaceAll(",$", "")).sorted().toList();
	}

	private static String expected(String name) throws IOException {
		try (InputStream resource = SchemaDumpTest.class.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
