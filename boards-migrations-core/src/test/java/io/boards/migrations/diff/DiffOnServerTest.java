package io.boards.migrations.diff;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * PostgreSQL is the judge: the upgrade leads to what is wanted, the downgrade back.
 */
@PostgresTest
class DiffOnServerTest {

	static Stream<DiffCase> cases() {
		return DiffCase.all();
	}

	@Test
	void thereAreCasesAndNoTwoHaveOneName() {
		assertThat(cases().map(DiffCase::name)).hasSizeGreaterThan(60).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void theUpgradeLeadsThereAndTheDowngradeBack(DiffCase given, TestDatabase database) throws SQLException {
		DiffDatabase is = Databases.of(database).is();
		DiffDatabase wanted = Databases.of(database).wanted();
		int version = is.version();
		assumeThat(version).as("major version of the server").isGreaterThanOrEqualTo(given.since());
		Schema from = is.make(given.before());
		Schema to = wanted.make(given.after());
		List<Operation> upgrade = SchemaDiff.between(from, to, given.renames(), version);
		if (!given.upgrade().isEmpty()) {
			assertThat(DiffDatabase.text(upgrade).strip()).isEqualTo(given.upgrade());
		}
		is.run(upgrade);
		Schema upgraded = is.read();
		assertThat(DiffDatabase.comparable(upgraded)).isEqualTo(DiffDatabase.comparable(to));
		assertThat(SchemaDiff.between(upgraded, to, given.renames(), version)).isEmpty();
		List<Operation> downgrade = SchemaDiff.downgrade(upgrade, from, to, given.renames(), version);
		assertThat(SchemaDiff.downgrade(upgrade, given.renames()).orElse(downgrade)).isEqualTo(downgrade);
		is.run(downgrade);
		assertThat(DiffDatabase.comparable(is.read())).isEqualTo(DiffDatabase.comparable(from));
		wanted.run(SchemaDiff.between(to, from, given.renames().reversed(), version));
		assertThat(DiffDatabase.comparable(wanted.read())).isEqualTo(DiffDatabase.comparable(from));
	}

}
