package io.boards.migrations.lint;

import java.util.List;

/**
 * What the lint found.
 *
 * @param revisions the ids of the revisions that were judged, oldest first
 * @param findings what was found and nobody has said is meant, in the order of the
 * revisions and their lines
 * @param acknowledged what was found and is meant
 */
public record LintReport(List<String> revisions, List<Finding> findings, List<Acknowledged> acknowledged) {

	public LintReport {
		revisions = List.copyOf(revisions);
		findings = List.copyOf(findings);
		acknowledged = List.copyOf(acknowledged);
	}

	/**
	 * Something that was found and is meant.
	 *
	 * @param finding what was found
	 * @param reason why it is meant
	 */
	public record Acknowledged(Finding finding, String reason) {
	}

	/**
	 * Whether there is nothing for which the lint fails.
	 * @return true also where there are warnings
	 */
	public boolean isClean() {
		return errors() == 0;
	}

	/**
	 * For how many findings the lint fails.
	 * @return their number
	 */
	public long errors() {
		return this.findings.stream().filter((each) -> each.severity() == Severity.ERROR).count();
	}

	/**
	 * Fails a test where the lint fails.
	 * @return this
	 * @throws AssertionError naming all findings
	 */
	public LintReport assertClean() {
		if (!isClean()) {
			throw new AssertionError("The lint fails.\n\n" + LintText.of(this));
		}
		return this;
	}

	/**
	 * The findings as people read them.
	 * @return text with its line ends; empty where there are none
	 */
	@Override
	public String toString() {
		return LintText.of(this);
	}

}
