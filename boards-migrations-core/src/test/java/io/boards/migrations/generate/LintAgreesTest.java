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
import java.util.regex.Matcher;
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

	private static final Set<Rule> ASKED_FOR = Set.of(Rule.DROP_TABLE, Rule.DROP_COLUMN, Rule.RENAME_COLUMN,
			Rule.RENAME_TABLE, Rule.RENAME_ENUM_VALUE);

	private static final Pattern NOTE = Pattern.compile("(?m)^-- (?:(Rewrites) the table (.*), and its indexes"
			+ "|(Reads) the whole table (.*)|(Builds) .* of (.*)|(Locks) (.*) against .*)\\.$");

	private static final Map<Rule, Set<String>> TOLD_AS = Map.of(Rule.REWRITES_TABLE, Set.of("Rewrites"),
			Rule.SCANS_TABLE, Set.of("Rewrites", "Reads"), Rule.VALIDATES_UNDER_LOCK, Set.of("Rewrites", "Reads"),
			Rule.BUILDS_INDEX, Set.of("Rewrites", "Builds"), Rule.WORKS_UNDER_LOCK, Set.of("Locks"));

	@Test
	void whatIsFoundIsToldInTheFile(TestDatabase database) throws SQLException {
		Map<Rule, Set<String>> told = new TreeMap<>();
		List<String> untold = new ArrayList<>();
		List<AutogenerateCase> cases = AutogenerateCase.all()
			.filter((each) -> each.name().matches(System.getProperty("autogenerate.case", PART)))
			.filter((each) -> each.expected().contains("-- migrate:upgrade"))
			.filter((each) -> each.since() <= database.serverVersion())
			.toList();
		for (AutogenerateCase each : cases) {
			judge(each, database, told, untold);
		}
		System.out.println(cases.size() + " cases; not without an allow: " + told);
		assertThat(untold).isEmpty();
		assertThat(told).isNotEmpty();
	}

	private static void judge(AutogenerateCase given, TestDatabase database, Map<Rule, Set<String>> told,
			List<String> untold) throws SQLException {
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
					if (ASKED_FOR.contains(each.rule()) || isTold(each, text) || isAboutView(each, given)) {
						told.computeIfAbsent(each.rule(), (any) -> new TreeSet<>()).add(given.name());
					}
					else {
						untold.add(given.name() + ":" + each.line() + " " + each.rule() + " " + each.what());
					}
				}
			}
		}
	}

	/** Notes have the names from before the revision. */
	private static boolean isTold(Finding finding, String text) {
		String upgrade = text.substring(0, text.indexOf("-- migrate:downgrade"));
		boolean renames = upgrade.contains(" RENAME TO ");
		Matcher notes = NOTE.matcher(upgrade);
		while (notes.find()) {
			for (int i = 1; i < notes.groupCount(); i += 2) {
				if (notes.group(i) != null && TOLD_AS.getOrDefault(finding.rule(), Set.of()).contains(notes.group(i))
						&& (renames || finding.what().contains(" " + notes.group(i + 1) + " "))) {
					return true;
				}
			}
		}
		return false;
	}

	/** The generator does not tell how long a materialized view cannot be read. */
	private static boolean isAboutView(Finding finding, AutogenerateCase given) {
		return finding.rule() == Rule.WORKS_UNDER_LOCK && finding.what().contains(" boards.m ")
				&& given.before().contains("CREATE MATERIALIZED VIEW m ");
	}

}
