package io.boards.migrations.generate;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.boards.migrations.lint.Finding;
import io.boards.migrations.lint.LintSettings;
import io.boards.migrations.lint.Linter;
import io.boards.migrations.lint.Mapped;
import io.boards.migrations.lint.Rule;
import io.boards.migrations.lint.Severity;
import io.boards.migrations.lint.Sizes;
import io.boards.migrations.script.SqlScript;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The lint finds in what is generated only losses of data, renames that somebody has
 * asked for, and what PostgreSQL has no other form for, which the file itself tells.
 */
@PostgresTest
class LintAgreesTest {

	/** What has no other form is mostly here; the profile {@code soak} runs all. */
	private static final String PART = "(order|partitions)-.*";

	/** Where one file ends and the next begins. */
	private static final Pattern FILE = Pattern.compile("(?m)(?=^-- .*\\n--\\n-- Revision: )");

	private static final Set<Rule> LOSSES = Set.of(Rule.DROP_TABLE, Rule.DROP_COLUMN);

	@Test
	void onlyLossesNeedAnAllow(TestDatabase database) throws SQLException {
		Map<Rule, Set<String>> lost = new TreeMap<>();
		List<String> others = new ArrayList<>();
		List<AutogenerateCase> cases = AutogenerateCase.all()
			.filter((each) -> each.name().matches(System.getProperty("autogenerate.case", PART)))
			.filter((each) -> each.expected().contains("-- migrate:upgrade"))
			.filter((each) -> each.since() <= database.serverVersion())
			.toList();
		for (AutogenerateCase each : cases) {
			judge(each, database, lost, others);
		}
		System.out.println(cases.size() + " cases; not without an allow: " + lost);
		assertThat(others).isEmpty();
		assertThat(lost).isNotEmpty();
	}

	private static void judge(AutogenerateCase given, TestDatabase database, Map<Rule, Set<String>> lost,
			List<String> others) throws SQLException {
		CaseRun.make(database, given.before());
		Linter linter = new Linter(LintSettings.STANDARD, Mapped.NOTHING, Sizes.UNKNOWN, 180_000);
		for (String text : FILE.split(given.expected())) {
			if (text.isBlank()) {
				continue;
			}
			SqlScript script = SqlScript.parse("a.sql", given.filledIn(text).getBytes(StandardCharsets.UTF_8));
			try (Connection connection = database.dataSource().getConnection()) {
				linter.judge(script, "a.sql", connection);
			}
			List<Finding> findings = linter.report()
				.findings()
				.stream()
				.filter((each) -> each.revision().equals(script.revision().id()))
				.toList();
			for (Finding each : findings) {
				if (each.severity() == Severity.ERROR) {
					if (LOSSES.contains(each.rule()) && text.contains("\n-- Loses data: ")) {
						lost.computeIfAbsent(each.rule(), (any) -> new TreeSet<>()).add(given.name());
					}
					else {
						others.add(given.name() + ":" + each.line() + " " + each.rule() + " " + each.what());
					}
				}
			}
		}
	}

}
