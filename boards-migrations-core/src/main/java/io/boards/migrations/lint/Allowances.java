package io.boards.migrations.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

import io.boards.migrations.script.Allowance;
import io.boards.migrations.sql.Statement;

/**
 * What a revision says is meant. A line above a statement, or in it, is about that
 * statement; one in the header, or in the downgrade of which there is none, is about the
 * whole revision.
 */
final class Allowances {

	private final Judged judged;

	private final List<Entry> entries;

	private Allowances(Judged judged, List<Entry> entries) {
		this.judged = judged;
		this.entries = entries;
	}

	/**
	 * One of them.
	 *
	 * @param allowance what it says
	 * @param line the line of the statement that it is about; 0 for the whole revision,
	 * -1 for nothing
	 */
	private record Entry(Allowance allowance, int line) {

		boolean covers(Finding finding) {
			return Rule.of(this.allowance.rule()).filter((rule) -> rule == finding.rule()).isPresent()
					&& (this.line == 0 || this.line == finding.line());
		}

	}

	static Allowances of(Judged judged) {
		return new Allowances(judged,
				judged.script().allowances().stream().map((each) -> new Entry(each, line(each, judged))).toList());
	}

	private static int line(Allowance allowance, Judged judged) {
		Way in = null;
		for (Way way : judged.ways()) {
			if (way.line() > 0 && way.line() < allowance.line() && (in == null || way.line() > in.line())) {
				in = way;
			}
		}
		if (in == null) {
			return 0;
		}
		for (Statement each : in.statements()) {
			if (allowance.line() <= each.line() + each.text().lines().count() - 1) {
				return each.line();
			}
		}
		return in.statements().isEmpty() ? in.line() : -1;
	}

	/**
	 * Why a finding is meant.
	 * @param finding the finding
	 * @return the reason, which may be empty; nothing where it is not allowed
	 */
	Optional<String> reason(Finding finding) {
		return this.entries.stream()
			.filter((entry) -> entry.covers(finding))
			.findFirst()
			.map((entry) -> entry.allowance().reason());
	}

	/**
	 * What is wrong with them.
	 * @param found all that was found, also what is not told
	 * @param isMeasured whether all that could be found was looked for, by the line of a
	 * statement, or 0 for the whole revision
	 * @return findings
	 */
	List<Finding> problems(List<Finding> found, IntPredicate isMeasured) {
		List<Finding> problems = new ArrayList<>();
		for (Entry each : this.entries) {
			Allowance allowance = each.allowance();
			Optional<Rule> rule = Rule.of(allowance.rule());
			if (rule.isEmpty()) {
				problems.add(this.judged.finding(Rule.UNUSED_ALLOW, allowance.line(),
						"There is no rule " + allowance.rule() + ".",
						"-- allow: RULE REASON, with the name of a rule such as " + Rule.DROP_COLUMN.id() + "."));
				continue;
			}
			if (allowance.reason().isEmpty()) {
				problems.add(this.judged.finding(Rule.ALLOW_WITHOUT_REASON, allowance.line(),
						"Allows " + rule.get().id() + " without a reason.",
						"-- allow: " + rule.get().id() + " REASON"));
			}
			boolean looked = rule.get().source() == Rule.Source.READ || isMeasured.test(each.line());
			if (looked && found.stream().noneMatch(each::covers)) {
				problems.add(this.judged.finding(Rule.UNUSED_ALLOW, allowance.line(),
						"Allows " + rule.get().id() + ", which "
								+ ((each.line() == 0) ? "the revision" : "the statement") + " does not do.",
						"Take the line away, or put it above the statement that it is about."));
			}
		}
		return problems;
	}

}
