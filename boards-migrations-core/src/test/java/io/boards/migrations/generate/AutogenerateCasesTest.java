package io.boards.migrations.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * What is generated is exactly what is expected, leads to what is wanted and back again;
 * {@code pg_dump} is the judge. {@code -Dautogenerate.cases=write} writes what is
 * generated over what is expected, and {@code -Dautogenerate.case} has a pattern of
 * names.
 */
@PostgresTest(judged = true)
class AutogenerateCasesTest {

	private static @Nullable TestDatabase wanted;

	/** What is easiest to break; the profile {@code soak} runs all. */
	private static final String PART = "(order|rows|renames|keeps)-.*";

	static Stream<AutogenerateCase> cases() {
		String part = System.getProperty("autogenerate.case", PART);
		return AutogenerateCase.all().filter((each) -> !each.isForNewServers() && each.name().matches(part));
	}

	@Test
	void thereAreManyCases() {
		assertThat(AutogenerateCase.all()).hasSizeGreaterThan(120);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void whatIsGeneratedLeadsThereAndBack(AutogenerateCase given, TestDatabase database, @TempDir Path directory)
			throws SQLException, IOException {
		assumeThat(database.serverVersion()).as("major version of the server").isGreaterThanOrEqualTo(given.since());
		String seen = new CaseRun(given, database, other(database), Dump::of).run(directory);
		if (System.getProperty("autogenerate.cases", "").equals("write")) {
			given.write(seen);
			return;
		}
		assertThat(seen).isEqualTo(given.expected());
	}

	private static synchronized TestDatabase other(TestDatabase database) {
		TestDatabase other = wanted;
		if (other == null) {
			other = database.another();
			wanted = other;
		}
		return other;
	}

}
