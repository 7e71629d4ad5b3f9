package io.boards.migrations.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.boards.migrations.diff.SchemaDiff;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.sql.OperationSql;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The cases that only newer servers know, which the installed {@code pg_dump} refuses:
 * the catalog's reader is the judge.
 */
@PostgresTest
class AutogenerateCasesOnNewestTest {

	private static final int NEWEST = 18;

	static Stream<AutogenerateCase> cases() {
		return AutogenerateCase.all().filter(AutogenerateCase::isForNewServers);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void whatIsGeneratedLeadsThereAndBack(AutogenerateCase given, TestDatabase database, @TempDir Path directory)
			throws SQLException, IOException {
		// The embedded server is; one in a container or of one's own may not be.
		assumeThat(database.serverVersion()).as("major version of the server").isGreaterThanOrEqualTo(NEWEST);
		try (TestDatabase wanted = database.another()) {
			String seen = new CaseRun(given, database, wanted, AutogenerateCasesOnNewestTest::text).run(directory);
			if (System.getProperty("autogenerate.cases", "").equals("write")) {
				given.write(seen);
				return;
			}
			assertThat(seen).isEqualTo(given.expected());
		}
	}

	private static String text(TestDatabase database) {
		Schema.Builder schema = CaseRun.read(database).toBuilder();
		schema.tables.replaceAll((table) -> new Table(table.name(),
				table.columns().stream().sorted(Comparator.comparing(Column::name)).toList(), table.constraints(),
				table.comment()));
		return SchemaDiff.between(Schema.EMPTY, schema.build())
			.stream()
			.flatMap((each) -> OperationSql.printed(each).stream())
			.map((statement) -> statement.text() + ";\n")
			.collect(Collectors.joining());
	}

}
