package io.boards.migrations.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.boards.migrations.lint.LintReport.Acknowledged;
import io.boards.migrations.sql.Statement;

/**
 * What was found of a revision. What comes later may take some of it back.
 */
final class Verdict {

	private final Judged judged;

	private final List<Finding> findings;

	/** What is not told because of what else is judged, but may be allowed. */
	private final List<Finding> exempt = new ArrayList<>();

	private boolean isMeasured;

	/** The lines of statements of which nobody saw what they do. */
	private final Set<Integer> unseen = new HashSet<>();

	Verdict(Judged judged, List<Finding> read) {
		this.judged = judged;
		this.findings = new ArrayList<>(read);
	}

	Judged judged() {
		return this.judged;
	}

	void add(Finding finding, boolean isExempt) {
		(isExempt ? this.exempt : this.findings).add(finding);
	}

	/** Takes a finding back. */
	void exempt(Finding finding) {
		if (this.findings.remove(finding)) {
			this.exempt.add(finding);
		}
	}

	boolean has(int line, Rule rule) {
		return this.findings.stream().anyMatch((each) -> each.line() == line && each.rule() == rule);
	}

	/**
	 * Says that the revision was run.
	 * @param except statements of which nobody saw what they do
	 */
	void measured(List<Statement> except) {
		this.isMeasured = true;
		except.forEach((each) -> this.unseen.add(each.line()));
	}

	/**
	 * Compares what was found with what is meant.
	 * @param told gets what nobody has said is meant
	 * @param acknowledged gets the rest
	 */
	void conclude(List<Finding> told, List<Acknowledged> acknowledged) {
		Allowances allowances = Allowances.of(this.judged);
		List<Finding> found = new ArrayList<>(this.findings);
		found.addAll(this.exempt);
		List<Finding> all = new ArrayList<>(this.findings);
		all.addAll(allowances.problems(found, this::isMeasured));
		all.sort(Comparator.comparingInt(Finding::line).thenComparing(Finding::rule));
		for (Finding each : all) {
			allowances.reason(each)
				.ifPresentOrElse((reason) -> acknowledged.add(new Acknowledged(each, reason)), () -> told.add(each));
		}
	}

	private boolean isMeasured(int line) {
		return this.isMeasured && ((line == 0) ? this.unseen.isEmpty() : !this.unseen.contains(line));
	}

}
