package io.boards.migrations.sql;

import java.sql.SQLException;
import java.util.stream.Stream;

import io.boards.migrations.operation.Operation;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * What the server that suits pg_dump does not know yet: the catalog judges.
 */
@PostgresTest
class NewerServerTest {

	static Stream<OperationCase> cases() {
		return OperationCase.all().filter((given) -> given.since() > 15);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void anOperationChangesTheGeneratedColumnsAndItsInverseRestoresThem(OperationCase given, TestDatabase database)
			throws SQLException {
		// The embedded server knows them all; one in a container or of one's own may not.
		assumeThat(database.serverVersion()).as("major version of the server").isGreaterThanOrEqualTo(given.since());
		Operation operation = given.operation();
		PreparedSchema.create(database);
		String before = generated(database);
		PreparedSchema.run(database, operation);
		assertThat(generated(database)).isNotEqualTo(before);
		if (operation.inverse().exists()) {
			for (Operation back : operation.inverse().operations()) {
				PreparedSchema.run(database, back);
			}
			assertThat(generated(database)).isEqualTo(before);
		}
	}

	private static String generated(TestDatabase database) {
		return database.jdbc()
			.sql("""
					SELECT string_agg(concat_ws(' ', attname, attgenerated, pg_get_expr(adbin, adrelid)), ', ' ORDER BY attnum)
					FROM pg_attribute JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
					WHERE attrelid = 'boards.tags'::regclass AND attgenerated <> ''
					""")
			.query(String.class)
			.single();
	}

}
