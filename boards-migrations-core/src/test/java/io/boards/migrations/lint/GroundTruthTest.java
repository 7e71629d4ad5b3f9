package io.boards.migrations.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.boards.migrations.measure.TableLock;
import io.boards.migrations.script.SqlScript;
import io.boards.migrations.sql.Effect;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The lint's verdict on 104 statements, beside what is known of them. The tables are
 * empty, as they are in the database that the lint makes.
 */
@PostgresTest
class GroundTruthTest {

	private static final Set<Rule> TAKE_TIME = Set.of(Rule.REWRITES_TABLE, Rule.SCANS_TABLE, Rule.BUILDS_INDEX,
			Rule.VALIDATES_UNDER_LOCK, Rule.TRUNCATE);

	private final TestDatabase database;

	GroundTruthTest(TestDatabase database) {
		this.database = database;
	}

	/**
	 * A statement and what is known of it.
	 *
	 * @param lock the strongest lock that it takes
	 * @param cost what takes time under that lock
	 * @param since the first version that knows it
	 * @param before what is run before it
	 * @param sql the statement
	 */
	private record Truth(String lock, String cost, int since, List<String> before, String sql) {

		boolean takesTime() {
			return !this.cost.equals("none");
		}

	}

	private static String resource(String name) throws IOException {
		try (var in = GroundTruthTest.class.getResourceAsStream("/lint/" + name)) {
			return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static List<Truth> truths() throws IOException {
		List<Truth> truths = new ArrayList<>();
		List<String> before = new ArrayList<>();
		for (String line : resource("ground-truth.txt").lines().toList()) {
			if (line.startsWith("+")) {
				before.add(line.substring(1));
			}
			else if (!line.startsWith("#") && !line.isBlank()) {
				String[] parts = line.split(" \\| ", 4);
				truths.add(new Truth(parts[0], parts[1], Integer.parseInt(parts[2].replace("-", "")),
						List.copyOf(before), parts[3]));
				before.clear();
			}
		}
		return truths;
	}

	@Test
	void noStatementThatTakesTimeUnderALockIsCalledSafe() throws SQLException, IOException {
		List<String> missed = new ArrayList<>();
		List<String> falsePositives = new ArrayList<>();
		List<String> otherLocks = new ArrayList<>();
		int judged = 0;
		try (Connection connection = this.database.dataSource().getConnection()) {
			int version = connection.getMetaData().getDatabaseMajorVersion();
			for (Truth each : truths()) {
				if (each.since() <= version) {
					judged++;
					make(connection, each);
					verdict(connection, each, missed, falsePositives, otherLocks);
				}
			}
			System.out.println("PostgreSQL " + version + ": " + judged + " statements, " + missed.size()
					+ " false negatives, " + falsePositives.size() + " false positives " + falsePositives);
		}
		assertThat(missed).as("false negatives").isEmpty();
		assertThat(otherLocks).as("locks").isEmpty();
		assertThat(falsePositives).as("false positives").isEmpty();
		assertThat(truths()).hasSize(104);
	}

	private static void make(Connection connection, Truth truth) throws SQLException, IOException {
		try (java.sql.Statement statement = connection.createStatement()) {
			statement.execute("SET client_min_messages = warning");
			statement.execute("DROP TABLE IF EXISTS public.t CASCADE; DROP SCHEMA IF EXISTS g CASCADE;"
					+ " RESET timezone; " + resource("tables.sql"));
			for (String each : truth.before()) {
				statement.execute(each);
			}
		}
	}

	private static void verdict(Connection connection, Truth truth, List<String> missed, List<String> falsePositives,
			List<String> otherLocks) throws SQLException {
		boolean together = Effect.of(truth.sql()) instanceof Effect.Transactional;
		SqlScript script = SqlScript.parse("a.sql",
				("-- Revision: a\n-- Created: 2026-01-01T00:00:00Z\n-- migrate:upgrade"
						+ (together ? "" : " transaction:false") + "\n" + truth.sql())
					.getBytes(StandardCharsets.UTF_8));
		Judged judged = Judged.of(script, "a.sql");
		Trial.Outcome outcome = Trial.committed(connection, judged.upgrade());
		assertThat(outcome.refused()).as(truth.sql()).isNull();
		List<Finding> findings = new ArrayList<>(ReadRules.of(judged, 180_000, Mapped.NOTHING));
		MeasuredRules
			.of(judged, judged.upgrade(), outcome.tried(), Sizes.UNKNOWN, 180_000, new Told(List.of(), Map.of()),
					(table) -> false)
			.forEach((each) -> findings.add(each.finding()));
		Set<String> found = findings.stream()
			.filter((each) -> TAKE_TIME.contains(each.rule()))
			.map((each) -> each.rule().id())
			.collect(Collectors.toSet());
		String lock = outcome.tried()
			.stream()
			.flatMap((each) -> each.taken().values().stream())
			.reduce(TableLock::stronger)
			.map((each) -> each.name().toLowerCase(Locale.ROOT))
			.orElse("none");
		if (!truth.lock().equals("?") && !truth.lock().equals(lock)) {
			otherLocks.add(truth.sql() + ": " + lock);
		}
		if (truth.takesTime() && !found.contains(rule(truth).id())) {
			missed.add(truth.sql() + ": " + found);
		}
		if (!truth.takesTime() && !found.isEmpty()) {
			falsePositives.add(truth.sql() + ": " + found);
		}
	}

	private static Rule rule(Truth truth) {
		return switch (truth.cost()) {
			case "rewrite" -> Rule.REWRITES_TABLE;
			case "scan" -> Rule.SCANS_TABLE;
			case "truncate" -> Rule.TRUNCATE;
			default -> Rule.BUILDS_INDEX;
		};
	}

}
