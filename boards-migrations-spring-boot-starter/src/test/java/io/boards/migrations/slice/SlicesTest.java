package io.boards.migrations.slice;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.Migrations;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jdbc.test.autoconfigure.DataJdbcTest;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.boot.jpa.test.autoconfigure.TestEntityManager;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever tests a part of an application finds the schema that the revisions make.
 */
@PostgresTest
@SliceProperties
class SlicesTest {

	private static final List<TestDatabase> DATABASES = new ArrayList<>();

	/** An empty one for each slice. */
	@DynamicPropertySource
	static void connect(DynamicPropertyRegistry registry) {
		TestDatabase database = TestDatabase.create();
		DATABASES.add(database);
		registry.add("spring.datasource.url", database::url);
		registry.add("spring.datasource.username", database::user);
		registry.add("spring.datasource.password", database::password);
	}

	@AfterAll
	static void drop() {
		DATABASES.forEach(TestDatabase::close);
	}

	@Nested
	@DataJpaTest
	@AutoConfigureTestDatabase(replace = Replace.NONE)
	class OfJpa {

		@Test
		void findsTheSchema(@Autowired TestEntityManager manager) {
			assertThat(manager.getEntityManager().createQuery("select name from Tag", String.class).getResultList())
				.containsExactly("first");
		}

	}

	@Nested
	@DataJpaTest
	@AutoConfigureTestDatabase(replace = Replace.NONE)
	@TestPropertySource(properties = "boards.migrations.instances.main.schema=tool")
	class OfJpaWithInstances {

		@Test
		void findsTheSchema(@Autowired TestEntityManager manager, @Autowired Migrations main) {
			assertThat(manager.getEntityManager().createQuery("select name from Tag", String.class).getResultList())
				.containsExactly("first");
			assertThat(main.current()).containsExactly("seed_tag");
		}

	}

	@Nested
	@JdbcTest
	@AutoConfigureTestDatabase(replace = Replace.NONE)
	class OfJdbc {

		@Test
		void findsTheSchema(@Autowired JdbcClient jdbc) {
			assertThat(jdbc.sql("SELECT name FROM tag").query(String.class).list()).containsExactly("first");
		}

	}

	@Nested
	@DataJdbcTest
	@AutoConfigureTestDatabase(replace = Replace.NONE)
	class OfDataJdbc {

		@Test
		void findsTheSchema(@Autowired JdbcAggregateTemplate template) {
			assertThat(template.findAll(Tag.class)).extracting((tag) -> tag.name).containsExactly("first");
		}

	}

}
