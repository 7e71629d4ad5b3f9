package io.boards.migrations.runtime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackfillReportTest {

	private final AtomicLong clock = new AtomicLong(-7);

	private final BackfillPosition first = new BackfillPosition(List.of("secret"), List.of("secret"), 100_000, 50);

	@Test
	void itTellsEveryFiveSecondsHowFarItIsAndHowLongItTakesStill() {
		BackfillReport report = report(1_000_000);

		assertThat(report.begin()).hasValue("the backfill of public.tag goes on behind 100,000 rows");
		after(4_999);
		assertThat(report.at(position(150_000, 2_000))).isEmpty();
		after(1);
		assertThat(report.at(position(200_000, 2_050))).hasValue(
				"backfill of public.tag, 200,000 of about 1,000,000 rows, 2,050 changed, 20,000 rows/s, about 40 s"
						+ " left");
		assertThat(report.at(position(200_000, 2_050))).isEmpty();
		after(5_000);
		assertThat(report.at(position(101_000, 2_050)))
			.hasValue("backfill of public.tag, 101,000 of about 1,000,000 rows, 2,050 changed, 100 rows/s, about 2 h"
					+ " 29 min left");
		after(80_000);
		assertThat(report.end(position(1_000_000, 3_000)))
			.isEqualTo("backfill of public.tag done, 3,000 of 1,000,000 rows changed, in 1 min 30 s, 10,000 rows/s");
	}

	@Test
	void itSaysNothingOfWhatIsLeftWhereThatIsNotKnown() {
		after(5_000);
		assertThat(atOnce(0)).isEqualTo("backfill of public.tag, 200,000 rows, 150 changed, 20,000 rows/s");
		assertThat(atOnce(150_000)).isEqualTo("backfill of public.tag, 200,000 rows, 150 changed, 20,000 rows/s");
	}

	private String atOnce(long estimate) {
		BackfillReport report = report(estimate);
		after(5_000);
		return report.at(position(200_000, 150)).orElseThrow();
	}

	private BackfillReport report(long estimate) {
		return new BackfillReport(new BackfillTable("public.tag", List.of(), estimate), this.first, this.clock::get);
	}

	private BackfillPosition position(long seen, long changed) {
		return new BackfillPosition(this.first.done(), this.first.last(), seen, changed);
	}

	private void after(long milliseconds) {
		this.clock.addAndGet(Duration.ofMillis(milliseconds).toNanos());
	}

}
