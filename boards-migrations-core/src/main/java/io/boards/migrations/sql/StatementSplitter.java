package io.boards.migrations.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.boards.migrations.sql.Split.Problem;
import io.boards.migrations.sql.Token.Kind;

import org.jspecify.annotations.Nullable;

/**
 * Splits scripts into statements where psql and the server would, and tells what in them
 * must not be run.
 * <p>
 * It never merges two statements and never drops one: what it cannot split for certain is
 * a problem.
 */
public final class StatementSplitter {

	private static final String END_OF_DATA = "(?:^|[\\r\\n])\\\\\\.[ \\t]*(?=[\\r\\n]|$)";

	private final String sql;

	private final Predicate<Comment> boundary;

	private final Lexer lexer;

	private final List<Split> parts = new ArrayList<>();

	private Optional<Comment> heading = Optional.empty();

	private int start;

	private List<Statement> statements = new ArrayList<>();

	private List<Comment> comments = new ArrayList<>();

	private List<Problem> problems = new ArrayList<>();

	private @Nullable OpenStatement open;

	private StatementSplitter(String sql, int line, Predicate<Comment> boundary) {
		this.sql = sql;
		this.boundary = boundary;
		this.start = sql.startsWith("\uFEFF") ? 1 : 0;
		this.lexer = new Lexer(sql, this.start, line);
	}

	/**
	 * Splits a script.
	 * @param sql the script; a byte order mark before it is skipped
	 * @param line the number of its first line
	 * @return what is in it
	 */
	public static Split split(String sql, int line) {
		return splitParts(sql, line, (comment) -> false).get(0);
	}

	/**
	 * Splits a script that has several parts.
	 * @param sql the script; a byte order mark before it is skipped
	 * @param line the number of its first line
	 * @param boundary whether a comment begins a new part; comments in strings,
	 * parentheses and function bodies are never asked about
	 * @return what stands before the first such comment, then one part for each of them
	 */
	public static List<Split> splitParts(String sql, int line, Predicate<Comment> boundary) {
		return new StatementSplitter(sql, line, boundary).run();
	}

	private List<Split> run() {
		Token token = this.lexer.next();
		while (token.kind() != Kind.END) {
			if (!token.closed()) {
				problem(token.line(), Unclosed.describe(this.sql, token));
				this.open = null;
			}
			else if (token.kind() == Kind.LINE_COMMENT) {
				comment(token);
			}
			else if (token.kind() != Kind.BLOCK_COMMENT) {
				piece(token);
			}
			token = this.lexer.next();
		}
		endPart(this.sql.length());
		return this.parts;
	}

	private void piece(Token token) {
		char first = this.sql.charAt(token.start());
		OpenStatement statement = this.open;
		if (token.kind() == Kind.SYMBOL && first == '\\') {
			psqlCommand(token);
		}
		else if (token.kind() == Kind.SYMBOL && first == ';' && (statement == null || statement.endsAtSemicolon())) {
			endStatement();
		}
		else if (statement == null) {
			this.open = new OpenStatement(this.sql, token);
		}
		else {
			statement.add(token);
		}
	}

	private void comment(Token token) {
		if (this.open != null && !this.open.endsAtSemicolon()) {
			return;
		}
		Comment comment = new Comment(this.sql.substring(token.start() + 2, token.end()).strip(), token.line(),
				isAlone(token.start()));
		if (this.boundary.test(comment)) {
			endPart(token.start());
			this.heading = Optional.of(comment);
			this.start = token.end();
		}
		else {
			this.comments.add(comment);
		}
	}

	private boolean isAlone(int offset) {
		int before = offset - 1;
		while (before >= 0 && (this.sql.charAt(before) == ' ' || this.sql.charAt(before) == '\t')) {
			before--;
		}
		return before < 0 || "\n\r\uFEFF".indexOf(this.sql.charAt(before)) >= 0;
	}

	private void psqlCommand(Token token) {
		int end = Lexer.endOfLine(this.sql, token.start());
		String command = this.sql.substring(token.start(), end).split("\\s", 2)[0];
		problem(token.line(), Refusal.ofPsqlCommand(command));
		this.lexer.skipTo(end);
		this.open = null;
	}

	private void endStatement() {
		OpenStatement statement = this.open;
		this.open = null;
		if (statement == null) {
			return;
		}
		Optional<String> refusal = Refusal.of(statement);
		if (refusal.isPresent()) {
			problem(statement.line(), refusal.get());
		}
		else {
			this.statements.add(statement.statement());
		}
		StringSetting.of(statement).ifPresent(this.lexer::standardStrings);
		if (Refusal.movesDataIn(statement)) {
			skipData();
		}
	}

	/** The lines of data would otherwise be a source of further, senseless problems. */
	private void skipData() {
		Matcher end = Pattern.compile(END_OF_DATA).matcher(this.sql);
		if (end.find(this.lexer.position())) {
			this.lexer.skipTo(end.end());
		}
	}

	private void endPart(int end) {
		if (this.open != null && !this.open.endsAtSemicolon()) {
			problem(Unclosed.in(this.open));
			this.open = null;
		}
		endStatement();
		this.parts.add(new Split(this.heading, this.sql.substring(this.start, end), this.statements, this.comments,
				this.problems));
		this.statements = new ArrayList<>();
		this.comments = new ArrayList<>();
		this.problems = new ArrayList<>();
		this.lexer.standardStrings(true);
	}

	private void problem(int line, String text) {
		problem(new Problem(line, text));
	}

	private void problem(Problem problem) {
		this.problems.add(problem);
	}

}
