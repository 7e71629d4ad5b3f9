package io.boards.migrations.generate;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What is read while the entities' model is made.
 */
class MeanwhileTest {

	@Test
	void isDoneByAnotherThread() throws SQLException {
		CountDownLatch goesOn = new CountDownLatch(1);
		try (Meanwhile<String> meanwhile = Meanwhile.begin(() -> {
			await(goesOn);
			return Thread.currentThread().getName();
		})) {
			goesOn.countDown();
			assertThat(meanwhile.get()).isEqualTo("boards-migrations-comparison");
		}
	}

	@Test
	void whatItFailsWithIsToldAsItIs() {
		SQLException failure = new SQLException("no");
		assertThatThrownBy(() -> {
			try (Meanwhile<String> meanwhile = Meanwhile.begin(() -> {
				throw failure;
			})) {
				meanwhile.get();
			}
		}).isSameAs(failure);
	}

	@Test
	void whoeverEndsItWaitsAlsoWhenInterruptedAndHearsNothing() {
		AtomicBoolean over = new AtomicBoolean();
		CountDownLatch goesOn = new CountDownLatch(1);
		Meanwhile<Boolean> meanwhile = Meanwhile.begin(() -> {
			await(goesOn);
			over.set(true);
			throw new SQLException("nobody asks for it");
		});
		Thread.currentThread().interrupt();
		goesOn.countDown();
		meanwhile.close();
		assertThat(over).isTrue();
		assertThat(Thread.interrupted()).isTrue();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
