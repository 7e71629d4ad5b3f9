package io.boards.migrations.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.boards.migrations.sql.Statement;
import io.boards.migrations.sql.Token;
import io.boards.migrations.sql.Token.Kind;
import io.boards.migrations.sql.Words;

/**
 * Reads the statements of a {@code DO} block in PL/pgSQL that stand in it as they are.
 * What it puts together and executes is not seen.
 */
final class BlockReader {

	/** What is no statement of its own: it goes on until one of {@link #BEFORE}. */
	private static final Set<String> CONTROLS = Set.of("if", "elsif", "elseif", "else", "case", "when", "exception",
			"for", "foreach", "while", "loop", "begin", "declare");

	/** Behind these a statement begins. */
	private static final Set<String> BEFORE = Set.of("then", "else", "loop", "begin", "declare", ";");

	/** Where these stand, the block looks before it does something. */
	private static final Set<String> LOOKS = Set.of("if", "case", "exception");

	private final String body;

	private final List<Token> tokens;

	private final int line;

	private int next;

	private BlockReader(String body, int line) {
		this.body = body;
		this.tokens = Token.of(body);
		this.line = line;
	}

	/**
	 * A statement, and those in it where it is a block.
	 * @param statement a statement
	 * @return it and those in it, all in the line in which it begins
	 */
	static List<Statement> all(Statement statement) {
		List<Statement> all = new ArrayList<>(List.of(statement));
		body(statement).ifPresent((body) -> all.addAll(new BlockReader(body, statement.line()).read()));
		return all;
	}

	/**
	 * Whether a block does what it does only where that is needed.
	 * @param statement a statement
	 * @return whether it is a block with a condition in it
	 */
	static boolean looks(Statement statement) {
		return body(statement).filter((body) -> new Words(body).names().stream().anyMatch(LOOKS::contains)).isPresent();
	}

	/** What has escapes is rare, and stays unread. */
	private static Optional<String> body(Statement statement) {
		String text = statement.text();
		Words words = new Words(text);
		List<Token> strings = Token.of(text).stream().filter((each) -> each.kind() == Kind.STRING).toList();
		if (!words.take("do") || strings.size() != 1 || Character.isLetter(text.charAt(strings.get(0).start()))
				|| !words.namedBehind("language").stream().allMatch((each) -> each.name().equals("plpgsql"))) {
			return Optional.empty();
		}
		return Optional.ofNullable(strings.get(0).string(text));
	}

	private List<Statement> read() {
		List<Statement> statements = new ArrayList<>();
		while (this.next < this.tokens.size()) {
			Token first = this.tokens.get(this.next);
			if (isOneOf(first, CONTROLS)) {
				skipTo(BEFORE);
			}
			else if (first.is("<", this.body)) {
				skipTo(Set.of(">"));
				this.next++;
			}
			else {
				int start = first.start();
				skipTo(Set.of(";"));
				int end = (this.next <= this.tokens.size()) ? this.tokens.get(this.next - 1).start()
						: this.body.length();
				statements.add(new Statement(this.body.substring(start, end), this.line));
			}
		}
		return statements;
	}

	private void skipTo(Set<String> words) {
		while (this.next < this.tokens.size() && !isOneOf(this.tokens.get(this.next), words)) {
			this.next++;
		}
		this.next++;
	}

	private boolean isOneOf(Token token, Set<String> words) {
		return words.stream().anyMatch((word) -> token.is(word, this.body));
	}

}
