package io.boards.migrations.script;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.sql.Comment;
import io.boards.migrations.sql.Split;
import io.boards.migrations.sql.Split.Problem;
import io.boards.migrations.sql.Statement;
import io.boards.migrations.sql.StatementSplitter;

/**
 * SQL that was not written for a section and is to become one.
 *
 * @param text the SQL, without byte order mark
 * @param statements its statements, in order
 * @param problems what forbids to put it behind a marker as it stands; lines are its own
 */
public record SectionDraft(String text, List<Statement> statements, List<Problem> problems) {

	public SectionDraft {
		statements = List.copyOf(statements);
		problems = List.copyOf(problems);
	}

	/**
	 * Reads SQL.
	 * @param sql a file's bytes
	 * @return what would become of it
	 */
	public static SectionDraft of(byte[] sql) {
		List<Problem> problems = new ArrayList<>();
		String text = SqlText.decode(sql, (line, problem) -> problems.add(new Problem(line, problem)));
		if (text == null) {
			return new SectionDraft("", List.of(), problems);
		}
		Split split = StatementSplitter.split(text, 1);
		problems.addAll(split.problems());
		split.comments().stream().filter(Marker::isLike).map(SectionDraft::problem).forEach(problems::add);
		return new SectionDraft(text, split.statements(), problems);
	}

	private static Problem problem(Comment marker) {
		return new Problem(marker.line(),
				"The comment \"-- " + marker.text() + "\" would begin a section of its own. Change its words.");
	}

	/**
	 * What forbids to run it statement by statement, each committed by itself.
	 * @return the problems that a section with {@code transaction:false} would have
	 * besides the others
	 */
	public List<Problem> problemsOutsideTransaction() {
		return this.statements.stream().flatMap((statement) -> NeedsTransaction.problem(statement).stream()).toList();
	}

}
