package io.boards.migrations.verify;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.boards.migrations.failure.Failure;

/**
 * What came of a verification.
 *
 * @param revisions each revision, oldest first
 * @param stages all revisions together, in the order in which they were looked at
 * @param duration how long it took in all
 */
public record VerifyReport(List<RevisionResult> revisions, List<StageResult> stages, Duration duration) {

	public VerifyReport {
		revisions = List.copyOf(revisions);
		stages = List.copyOf(stages);
	}

	/**
	 * Everything that is wrong.
	 * @return each problem with what to do; none where the report is clean
	 */
	public List<Failure> problems() {
		return Stream
			.concat(this.revisions.stream().flatMap((each) -> each.problems().stream()),
					this.stages.stream().flatMap((each) -> each.problems().stream()))
			.toList();
	}

	/**
	 * Whether nothing is wrong. What data a way back loses is told and is not wrong.
	 * @return true where there is no problem
	 */
	public boolean isClean() {
		return problems().isEmpty();
	}

	/**
	 * Fails where something is wrong, for tests of any framework.
	 * @throws AssertionError whose message is the whole report, where it is not clean
	 */
	public void assertClean() {
		if (!isClean()) {
			throw new AssertionError("The revisions are not clean.\n\n" + text());
		}
	}

	/**
	 * The report for people: a table of the revisions, one of the stages, what is to be
	 * known, and the problems.
	 * @return several lines
	 */
	public String text() {
		return new ReportText(this).text();
	}

}
