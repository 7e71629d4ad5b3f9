package io.boards.migrations.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.boards.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of a database, whatever happened to the runs on it. Those that hold of any
 * database can be asked for alone; for the others a test has revisions that leave a trace
 * of each of their runs, and a database whose server {@code pg_dump} understands.
 */
final class Invariants {

	/** What each upgrade does once, and its downgrade takes back. */
	static final String TRACE = "INSERT INTO trace VALUES ('%s');\n";

	private static final String JOURNAL = "boards_migrations_journal";

	private final RevisionFiles files;

	/** What a database looks like in which nothing went wrong, by its heads. */
	private final Map<List<String>, String> replays = new HashMap<>();

	/**
	 * The invariants of some revisions.
	 * @param files the revisions, each of which has its {@link #TRACE}
	 */
	Invariants(RevisionFiles files) {
		this.files = files;
	}

	/**
	 * Another database for these revisions.
	 * @param parent on which server
	 * @return an empty database in which traces can be left
	 */
	static TestDatabase database(TestDatabase parent) {
		TestDatabase database = parent.another();
		database.jdbc().sql("CREATE TABLE trace (revision text)").update();
		return database;
	}

	/**
	 * Sees that all of them hold.
	 * @param database a database of {@link #database}
	 */
	void assertHold(TestDatabase database) {
		assertHoldOfAny(database);
		List<String> unfinished = unfinished(database);
		assertRanOnce(database, unfinished);
		if (unfinished.isEmpty()) {
			assertIsLikeAReplay(database);
		}
	}

	/**
	 * Sees that those hold that hold of any database: I1, I3, I4, and of I5 what the
	 * tool's own log tells.
	 * @param database where
	 */
	static void assertHoldOfAny(TestDatabase database) {
		assertIsClosed(database);
		assertNobodyIsLeft(database);
		assertIndexesAreValid(database);
		assertIsLoggedOnce(database);
	}

	/** I1: what an applied revision needs is applied. */
	private static void assertIsClosed(TestDatabase database) {
		if (has(database, "boards_migrations")) {
			assertThat(list(database,
					"SELECT b.revision || ' needs ' || n FROM boards_migrations b,"
							+ " unnest(b.parents || b.depends_on) AS n WHERE n NOT IN"
							+ " (SELECT revision FROM boards_migrations)"))
				.as("I1: applied revisions are closed under what they need")
				.isEmpty();
		}
	}

	/** I2: the schema is what a run makes to which nothing happened. */
	private void assertIsLikeAReplay(TestDatabase database) {
		List<String> heads = this.files.on(database.dataSource()).status().current();
		String replay = this.replays.computeIfAbsent(heads, (key) -> {
			try (TestDatabase other = database(database)) {
				key.forEach((head) -> this.files.on(other.dataSource()).upgrade(head));
				return dump(other);
			}
		});
		assertThat(dump(database)).as("I2: the schema is that of a replay").isEqualTo(replay);
	}

	private static String dump(TestDatabase database) {
		return database.dumpSchema("-T", "boards_migrations*");
	}

	/** I3: no lock and no transaction is left open. */
	private static void assertNobodyIsLeft(TestDatabase database) {
		assertThat(list(database,
				"SELECT objid FROM pg_locks WHERE locktype = 'advisory'"
						+ " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"))
			.as("I3: no advisory lock is left")
			.isEmpty();
		assertThat(
				list(database,
						"SELECT query FROM pg_stat_activity WHERE datname = current_database()"
								+ " AND state LIKE 'idle in transaction%'"))
			.as("I3: no transaction is left open")
			.isEmpty();
	}

	/** I4: an index is valid, unless the journal has the statement that made it. */
	private static void assertIndexesAreValid(TestDatabase database) {
		String recorded = has(database, JOURNAL) ? " AND NOT EXISTS (SELECT FROM " + JOURNAL
				+ " j WHERE j.done_at IS NULL AND (to_regclass(j.target) IN (i.indexrelid, i.indrelid)"
				+ " OR EXISTS (SELECT FROM pg_index o WHERE o.indexrelid = to_regclass(j.target)"
				+ " AND o.indrelid = i.indrelid)))" : "";
		assertThat(list(database, "SELECT i.indexrelid::regclass FROM pg_index i WHERE NOT i.indisvalid" + recorded))
			.as("I4: no invalid index is left that is not recorded")
			.isEmpty();
	}

	/** I5: what is applied left one trace, and what is not left none. */
	private static void assertRanOnce(TestDatabase database, List<String> unfinished) {
		List<String> applied = has(database, "boards_migrations")
				? list(database, "SELECT revision FROM boards_migrations") : List.of();
		assertThat(list(database, "SELECT revision FROM trace")).filteredOn((each) -> !unfinished.contains(each))
			.as("I5: each applied revision ran once")
			.containsExactlyInAnyOrderElementsOf(
					applied.stream().filter((each) -> !unfinished.contains(each)).toList());
		assertThat(list(database, "SELECT revision FROM trace")).as("I5: nothing ran twice").doesNotHaveDuplicates();
	}

	/** I5, as the tool itself has it: applied once more than taken back, at most. */
	private static void assertIsLoggedOnce(TestDatabase database) {
		if (has(database, "boards_migrations_log")) {
			assertThat(list(database,
					"SELECT revision FROM boards_migrations_log l WHERE outcome = 'done'"
							+ " AND direction = 'upgrade' GROUP BY revision HAVING count(*) > 1 + (SELECT count(*)"
							+ " FROM boards_migrations_log d WHERE d.revision = l.revision AND d.outcome = 'done'"
							+ " AND d.direction = 'downgrade')"))
				.as("I5: no revision is logged as applied twice")
				.isEmpty();
		}
		if (has(database, JOURNAL)) {
			assertThat(list(database,
					"SELECT j.revision FROM " + JOURNAL + " j JOIN boards_migrations b USING (revision)"
							+ " WHERE j.direction = 'upgrade'"))
				.as("I5: the journal tells only of what is not applied")
				.isEmpty();
		}
	}

	private static List<String> unfinished(TestDatabase database) {
		return has(database, JOURNAL) ? list(database, "SELECT DISTINCT revision FROM " + JOURNAL) : List.of();
	}

	private static boolean has(TestDatabase database, String table) {
		return !list(database, "SELECT 1 WHERE to_regclass('" + table + "') IS NOT NULL").isEmpty();
	}

	private static List<String> list(TestDatabase database, String query) {
		return database.jdbc().sql(query).query(String.class).list();
	}

}
