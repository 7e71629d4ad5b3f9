package io.boards.migrations.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import io.boards.migrations.sql.PsqlRun.Judged;
import io.boards.migrations.sql.Split.Problem;
import io.boards.migrations.sql.WireTap.Exchange;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Parser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds what the splitter makes of scripts against what psql and the server make of them.
 */
final class Verdicts {

	/** Every so many scripts are run through the driver too. */
	private static final int RUN = 5;

	private static final String SYNTAX_ERROR = "error 42601";

	/** Of strings with Unicode escapes while backslashes escape. */
	private static final String UNSAFE = "error 0A000";

	/** What the server sees before it sees that a string does not end. */
	private static final Set<String> WRONG_ESCAPE = Set.of("error 22021", "error 22025");

	private static final List<String> FAILED = List.of("error");

	/** What psql prints of the server's own messages. */
	private static final Pattern MESSAGE = Pattern.compile("psql:\\S+ [A-Z]+:\\s+\\w+\n");

	/** Blanks and comments, in which there are comments too. */
	private static final Pattern NOTHING = Pattern
		.compile("(?s)(?:[\\s;]|--[^\\r\\n]*(?=[\\r\\n]|$)|" + comment(12) + ")*+");

	private final Connection connection;

	private int split;

	private int refused;

	/**
	 * Nothing is judged yet.
	 * @param connection where statements are run
	 */
	Verdicts(Connection connection) {
		this.connection = connection;
	}

	private static String comment(int depth) {
		String inside = (depth > 1) ? comment(depth - 1) : "(?!)";
		return "/\\*(?:[^*/]|\\*(?!/)|/(?!\\*)|" + inside + ")*+\\*/";
	}

	int split() {
		return this.split;
	}

	int refused() {
		return this.refused;
	}

	/**
	 * Judges one script.
	 * @param seed which it is
	 * @param script its text
	 * @param judged what psql made of it
	 */
	void judge(long seed, String script, Judged judged) throws SQLException {
		Supplier<String> description = () -> "Script " + seed + ":\n" + script + "\npsql: " + judged;
		Split result = StatementSplitter.split(script, 1);
		if (!result.problems().isEmpty()) {
			this.refused++;
			// What follows is read with a guess where it begins
			assertThat(isSeen(result.problems().get(0), script, judged)).as(description).isTrue();
			return;
		}
		this.split++;
		compare(description, judged, result.statements(), seed % RUN == 0);
		if (script.contains("standard_conforming_strings")) {
			answer("RESET standard_conforming_strings");
		}
	}

	/** What is refused is no SQL to psql or the server either. */
	private static boolean isSeen(Problem problem, String script, Judged judged) {
		List<String> answers = judged.queries().stream().flatMap((query) -> query.answer().stream()).toList();
		if (answers.contains(SYNTAX_ERROR)) {
			return true;
		}
		if (problem.text().startsWith("\\;")) {
			return judged.queries().stream().mapToInt((query) -> semicolons(query.query())).sum() < semicolons(script);
		}
		if (problem.text().contains("psql's own")) {
			return isCommandSeen(judged);
		}
		if (problem.text().contains("never closed.")) {
			return answers.contains(UNSAFE) || !Collections.disjoint(answers, WRONG_ESCAPE);
		}
		if (problem.text().startsWith("COPY")) {
			return answers.contains("data");
		}
		return answers.stream().anyMatch((answer) -> answer.matches("done (BEGIN|START TRANSACTION|COMMIT|ROLLBACK)"));
	}

	private static boolean isCommandSeen(Judged judged) {
		return !MESSAGE.matcher(judged.printed()).replaceAll("").isEmpty();
	}

	private static int semicolons(String text) {
		return text.split("\\\\;", -1).length - 1;
	}

	private void compare(Supplier<String> description, Judged judged, List<Statement> statements, boolean run)
			throws SQLException {
		Iterator<Statement> rest = statements.iterator();
		for (Exchange query : judged.queries()) {
			if (query.answer().equals(List.of("empty"))) {
				continue;
			}
			assertThat(rest.hasNext()).as(description).isTrue();
			String statement = rest.next().text();
			if (!isOnly(statement, query.query())) {
				assertThat(isPsqlsFault(statement, query)).as(description).isTrue();
				return;
			}
			// The driver takes blanks beyond ASCII for nothing, the server for a name
			if (run && !statement.isBlank()) {
				assertThat(answer(statement)).as(description)
					.isEqualTo(isTorn(statement) ? FAILED : inShort(query.answer()));
			}
		}
		assertThat(rest.hasNext()).as(description).isFalse();
		assertThat(isCommandSeen(judged)).as(description).isFalse();
	}

	/**
	 * A run ends at the first error, so two scripts that are equal up to a syntax error
	 * do the same. Psql counts each BEGIN, CASE and END of a body, also where they are
	 * names: it may end before or behind what the server takes as one, and send several
	 * at once.
	 */
	private boolean isPsqlsFault(String statement, Exchange query) {
		String sent = NOTHING.matcher(query.query()).replaceFirst("");
		if (!inShort(query.answer()).equals(FAILED)) {
			boolean several = query.answer().stream().filter((each) -> each.startsWith("done ")).count() > 1;
			return several && withoutEmptyLines(sent).startsWith(withoutEmptyLines(statement));
		}
		int start = query.query().indexOf(statement);
		boolean before = sent.endsWith(";") && statement.startsWith(sent.substring(0, sent.length() - 1));
		boolean behind = start >= 0 && query.query().substring(start + statement.length()).strip().startsWith(";");
		List<String> answer = answer(statement);
		return (answer.equals(FAILED) && (behind || query.answer().contains(SYNTAX_ERROR)))
				|| (answer.equals(List.of("done")) && (behind || before));
	}

	/** As psql does. */
	private static String withoutEmptyLines(String text) {
		return text.replaceAll("\n\n+", "\n");
	}

	private static boolean isOnly(String statement, String query) {
		String text = withoutEmptyLines(statement);
		String sent = withoutEmptyLines(query);
		int start = sent.indexOf(text);
		return start >= 0 && NOTHING.matcher(sent.substring(0, start)).matches()
				&& NOTHING.matcher(sent.substring(start + text.length())).matches();
	}

	/**
	 * Whether the driver would make several statements of one, or none. The first of them
	 * breaks off where PostgreSQL sees a string or parenthesis, so that it fails.
	 */
	private boolean isTorn(String statement) throws SQLException {
		boolean standard = this.connection.unwrap(BaseConnection.class).getStandardConformingStrings();
		return Parser.parseJdbcSql(DriverText.of(statement), standard, false, true, false, false).size() > 1;
	}

	private List<String> answer(String sql) {
		List<String> answer = new ArrayList<>();
		try (java.sql.Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			boolean rows = statement.execute(DriverText.of(sql));
			while (rows || statement.getUpdateCount() >= 0) {
				if (rows) {
					addRows(answer, statement.getResultSet());
				}
				answer.add("done");
				rows = statement.getMoreResults();
			}
			return answer;
		}
		catch (SQLException ex) {
			return FAILED;
		}
	}

	private static void addRows(List<String> answer, ResultSet rows) throws SQLException {
		while (rows.next()) {
			List<String> columns = new ArrayList<>();
			for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
				columns.add(String.valueOf(rows.getString(i)));
			}
			answer.add("row " + String.join("|", columns));
		}
	}

	/** What the driver tells too. */
	private static List<String> inShort(List<String> answer) {
		return answer.stream().anyMatch((part) -> part.startsWith("error")) ? FAILED
				: answer.stream().map((part) -> part.startsWith("done") ? "done" : part).toList();
	}

}
