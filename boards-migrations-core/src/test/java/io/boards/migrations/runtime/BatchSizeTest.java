package io.boards.migrations.runtime;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BatchSizeTest {

	private final BatchSize size = new BatchSize(9);

	@Test
	void itIsHalvedDownToOneRow() {
		assertThat(List.of(this.size.halve(), this.size.halve(), this.size.halve(), this.size.halve()))
			.containsExactly(true, true, true, false);
		assertThat(this.size.now()).isOne();
	}

	@Test
	void itGrowsSlowlyAndNeverBeyondWhatWasAskedFor() {
		this.size.halve();

		assertThat(IntStream.range(0, 80).map((i) -> {
			this.size.done();
			return this.size.now();
		}).distinct()).containsExactly(4, 5, 6, 7, 8, 9);
	}

	@Test
	void goodBatchesBeforeABadOneDoNotCount() {
		this.size.halve();
		IntStream.range(0, 9).forEach((i) -> this.size.done());
		this.size.halve();
		this.size.done();

		assertThat(this.size.now()).isEqualTo(2);
	}

}
