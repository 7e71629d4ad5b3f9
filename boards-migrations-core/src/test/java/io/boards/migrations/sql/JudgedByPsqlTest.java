package io.boards.migrations.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.IntStream;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Psql sends to the server, query by query, what the splitter makes statements of, and
 * each statement does through the driver what the query did.
 */
@PostgresTest(judged = true)
class JudgedByPsqlTest {

	/** Scripts for one process of psql. */
	private static final int TOGETHER = 1_000;

	private final TestDatabase whole;

	@TempDir
	private Path directory;

	JudgedByPsqlTest(TestDatabase whole) {
		this.whole = whole;
	}

	@Test
	void tenThousandScriptsAreSplitAsPsqlDoes() throws Exception {
		judge(0, 10_000);
	}

	@Test
	@Tag("faults")
	void aMillionScriptsAreSplitAsPsqlDoes() throws Exception {
		judge(10_000, 1_010_000);
	}

	private void judge(int from, int to) throws Exception {
		try (TestDatabase split = this.whole.another(); Connection connection = split.dataSource().getConnection()) {
			Verdicts verdicts = new Verdicts(connection);
			PsqlRun psql = new PsqlRun(this.whole, this.directory);
			for (int first = from; first < to; first += TOGETHER) {
				// A script may make what makes another one mean something else.
				prepare(this.whole);
				prepare(split);
				List<String> scripts = IntStream.range(first, Math.min(to, first + TOGETHER))
					.mapToObj(MutatedScript::of)
					.toList();
				List<PsqlRun.Judged> judged = psql.run(scripts);
				for (int i = 0; i < scripts.size(); i++) {
					verdicts.judge(first + i, scripts.get(i), judged.get(i));
				}
			}
			// Were most of them refused, the test would tell nothing
			assertThat(verdicts.split()).isGreaterThan((to - from) / 2);
			assertThat(verdicts.refused()).isGreaterThan((to - from) / 10);
		}
	}

	private static void prepare(TestDatabase database) {
		database.jdbc()
			.sql("DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE TABLE log (line int, value text)")
			.update();
	}

}
