package io.boards.migrations.catalog;

import java.sql.SQLException;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Nested;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same on a server that does not know everything.
 */
class OlderServerTest {

	@Nested
	@PostgresTest(judged = true)
	class Columns extends ColumnsTest {

		Columns(TestDatabase database) {
			super(database);
		}

	}

	@Nested
	@PostgresTest(judged = true)
	class Constraints extends ConstraintsTest {

		Constraints(TestDatabase database) {
			super(database);
		}

	}

	@Nested
	@PostgresTest(judged = true)
	class Indexes extends IndexesTest {

		Indexes(TestDatabase database) {
			super(database);
		}

	}

	@Nested
	@PostgresTest(judged = true)
	class Objects extends ObjectsTest {

		Objects(TestDatabase database) {
			super(database);
		}

	}

	@Nested
	@PostgresTest(judged = true)
	class Dependencies extends DependenciesTest {

		Dependencies(TestDatabase database) {
			super(database);
		}

	}

	@Nested
	@PostgresTest(judged = true)
	class OfOwnersAndPrivileges extends BelongingsReaderTest {

		OfOwnersAndPrivileges(TestDatabase database) {
			super(database);
		}

	}

	@Nested
	@PostgresTest(judged = true)
	class Unmodelled extends UnmodelledTest {

		Unmodelled(TestDatabase database) {
			super(database);
		}

	}

	@Nested
	@PostgresTest(judged = true)
	class Snapshots extends SnapshotTest {

		Snapshots(TestDatabase database) throws SQLException {
			super(database);
		}

	}

	@Nested
	@PostgresTest(judged = true)
	class RoundTrips extends RoundTripTest {

		RoundTrips(TestDatabase database) {
			super(database);
		}

		@Override
		void judge(TestDatabase first, TestDatabase second) throws SQLException {
			// pg_dump refuses servers that are newer than it is.
			if (Boards.version(first) <= 15) {
				assertThat(second.dumpSchema()).isEqualTo(first.dumpSchema());
			}
		}

	}

}
