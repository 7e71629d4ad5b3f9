package io.boards.migrations.autoconfigure;

import java.util.concurrent.CompletableFuture;

import io.boards.migrations.Migrations;
import io.boards.migrations.NotArrivedException;
import io.boards.migrations.operation.Migration;
import io.boards.migrations.test.Meanwhile;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.BeanUtils;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that leaves it to others to migrate, and starts when they have.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class WaitTest {

	private final TestDatabase database;

	private final ApplicationContextRunner application;

	WaitTest(TestDatabase database) {
		this.database = database.another();
		this.application = SmallApplication.on(this.database).withPropertyValues("boards.migrations.on-startup=wait");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void itStartsWhenTheRevisionsAreThere(CapturedOutput output) throws Exception {
		CompletableFuture<?> started = Meanwhile
			.run(() -> this.application.run((context) -> assertThat(context).hasNotFailed()));
		Awaitility.await()
			.untilAsserted(
					() -> assertThat(output).contains("Waiting for add_tag, seed_tag to be applied, for 0 s of 300 s"));
		assertThat(started).isNotDone();

		migrate();

		started.get();
		assertThat(output.getOut())
			.containsPattern("The database is at seed_tag, head is seed_tag: waited for in \\d+ ms");
	}

	@Test
	void itStartsAtOnceWhereTheyAreThereAlready(CapturedOutput output) {
		migrate();

		this.application.run((context) -> assertThat(context).hasNotFailed());

		assertThat(output.getOut()).doesNotContain("Waiting for");
	}

	@Test
	void itDoesNotStartWhereNobodyApplesThemInTime() {
		this.application.withPropertyValues("boards.migrations.startup-wait=200ms")
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.isInstanceOf(NotArrivedException.class));
	}

	private void migrate() {
		Migrations.builder(this.database.dataSource()).migrationFactory(WaitTest::create).build().upgrade();
	}

	private static Migration create(Class<? extends Migration> type) {
		try {
			return BeanUtils.instantiateClass(type.getDeclaredConstructor(Environment.class), new MockEnvironment());
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
