package io.boards.migrations.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.runtime.BackfillBatch;
import io.boards.migrations.runtime.BackfillThrottle;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Backfills when an application starts.
 */
@PostgresTest
class BackfillInApplicationTest {

	private final TestDatabase database;

	private final ApplicationContextRunner application;

	BackfillInApplicationTest(TestDatabase database) {
		this.database = database.another();
		this.application = SmallApplication.on(this.database)
			.withPropertyValues("boards.migrations.locations=classpath:io/boards/migrations/autoconfigure/filling");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void aBeanIsAskedAfterEachBatch() {
		List<BackfillBatch> batches = new ArrayList<>();
		this.application.withBean(BackfillThrottle.class, () -> (batch) -> {
			batches.add(batch);
			return Duration.ofMillis(1);
		}).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(batches)
				.containsExactlyElementsOf(batches.stream()
					.map((batch) -> new BackfillBatch("fill", "public.tag", 4, 4, batch.duration()))
					.toList())
				.hasSize(2);
		});
	}

	@Test
	void withoutOneNobodyWaits() {
		this.application.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(this.database.jdbc().sql("SELECT n FROM tag").query(Integer.class).list()).hasSize(10)
				.containsOnly(1);
		});
	}

}
