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

	private static final char BYTE_ORDER_MARK = '\uFEFF';

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
		while (true) {
			Kind kind = this.lexer.advance();
			if (kind == Kind.END) {
				endPart(this.sql.length());
				return this.parts;
			}
			if (!this.lexer.isClosed()) {
				problem(this.lexer.startLine(), Unclosed.describe(this.sql, this.lexer.token()));
				this.open = null;
			}
			else if (kind == Kind.LINE_COMMENT) {
				comment();
			}
			else if (kind != Kind.BLOCK_COMMENT) {
				piece(kind);
			}
			if (this.open != null && this.open.isInParentheses()) {
				this.lexer.skipPlain();
			}
		}
	}

	private void piece(Kind kind) {
		char symbol = (kind == Kind.SYMBOL) ? this.sql.charAt(this.lexer.start()) : ' ';
		if (symbol == '\\') {
			psqlCommand();
			return;
		}
		OpenStatement statement = this.open;
		if (symbol == ';' && (statement == null || statement.endsAtSemicolon())) {
			endStatement();
			return;
		}
		if (statement == null) {
			statement = new OpenStatement(this.sql, this.lexer);
			this.open = statement;
		}
		statement.add();
	}

	private void comment() {
		if (this.open != null && !this.open.endsAtSemicolon()) {
			return;
		}
		int from = this.lexer.start();
		int to = this.lexer.position();
		Comment comment = new Comment(this.sql.substring(from + 2, to).strip(), this.lexer.startLine(), isAlone(from));
		if (this.boundary.test(comment)) {
			endPart(from);
			this.heading = Optional.of(comment);
			this.start = to;
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
		if (before < 0) {
			return true;
		}
		char last = this.sql.charAt(before);
		return last == '\n' || last == '\r' || last == BYTE_ORDER_MARK;
	}

	private void psqlCommand() {
		int from = this.lexer.start();
		int end = this.lexer.endOfLine(from);
		String command = this.sql.substring(from, end).split("\\s", 2)[0];
		problem(this.lexer.startLine(), Refusal.ofPsqlCommand(command));
		this.lexer.skipTo(end);
		this.open = null;
	}

	private void endStatement() {
		OpenStatement statement = this.open;
		this.open = null;
		if (statement == null) {
			return;
		}
		Optional<String> refusal = Refusal.concerns(statement) ? Refusal.of(statement) : Optional.empty();
		if (refusal.isPresent()) {
			problem(statement.line(), refusal.get());
		}
		else {
			this.statements.add(statement.statement());
		}
		if (StringSetting.concerns(statement)) {
			StringSetting.of(statement).ifPresent(this.lexer::standardStrings);
		}
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
