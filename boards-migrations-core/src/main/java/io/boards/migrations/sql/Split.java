package io.boards.migrations.sql;

import java.util.List;
import java.util.Optional;

/**
 * What {@link StatementSplitter} finds in a script, or in one part of it.
 *
 * @param heading the comment that begins this part; empty for what stands before the
 * first
 * @param text the part as it stands in the script, without its heading
 * @param statements its statements, in order
 * @param comments its comments, in order
 * @param problems what cannot be split or must not be run, in order; the statements are
 * complete only where there are none
 */
public record Split(Optional<Comment> heading, String text, List<Statement> statements, List<Comment> comments,
		List<Problem> problems) {

	public Split {
		statements = List.copyOf(statements);
		comments = List.copyOf(comments);
		problems = List.copyOf(problems);
	}

	/**
	 * Something in a script that cannot be split or must not be run.
	 *
	 * @param line where it begins, from 1
	 * @param text what is wrong and what to do, for people
	 */
	public record Problem(int line, String text) {
	}

}
