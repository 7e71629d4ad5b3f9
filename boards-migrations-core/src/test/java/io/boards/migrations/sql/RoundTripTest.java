package io.boards.migrations.sql;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import io.boards.migrations.operation.ColumnAlteration.ContinueNumbering;
import io.boards.migrations.operation.DataOperation.Backfill;
import io.boards.migrations.operation.DataOperation.BulkInsert;
import io.boards.migrations.operation.DataOperation.ExecuteWithParameters;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.SequenceOperation.ContinueSequence;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

@PostgresTest(judged = true)
class RoundTripTest {

	private static final AtomicReference<String> START = new AtomicReference<>("");

	private static final Set<Class<?>> ROWS_ONLY = Set.of(Backfill.class, BulkInsert.class, ExecuteWithParameters.class,
			ContinueNumbering.class, ContinueSequence.class);

	static Stream<OperationCase> cases() {
		return OperationCase.all().filter((given) -> given.since() <= 15);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void anOperationChangesTheSchemaAndItsInverseRestoresIt(OperationCase given, TestDatabase database)
			throws SQLException {
		assumeThat(database.serverVersion()).as("major version of the server").isGreaterThanOrEqualTo(given.since());
		Operation operation = given.operation();
		PreparedSchema.create(database);
		String before = START.updateAndGet((dump) -> dump.isEmpty() ? database.dumpSchema() : dump);
		PreparedSchema.run(database, operation);
		if (!ROWS_ONLY.contains(operation.getClass())) {
			assertThat(database.dumpSchema()).isNotEqualTo(before);
		}
		if (operation.inverse().exists()) {
			for (Operation back : operation.inverse().operations()) {
				PreparedSchema.run(database, back);
			}
			assertThat(database.dumpSchema()).isEqualTo(before);
		}
	}

}
