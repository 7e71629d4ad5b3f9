package io.boards.migrations.sql;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

class StatementSplitterTest {

	@ParameterizedTest
	@MethodSource
	void splitsWhereTheServerWould(String script, List<String> statements) {
		Split split = StatementSplitter.split(script, 1);
		assertThat(split.problems()).isEmpty();
		assertThat(split.statements()).extracting(Statement::text).containsExactlyElementsOf(statements);
	}

	static Stream<Arguments> splitsWhereTheServerWould() {
		return Stream.of(of("two statements", "SELECT 1; SELECT 2;", "SELECT 1", "SELECT 2"),
				of("no semicolon at the end", "SELECT 1;\nSELECT 2\n", "SELECT 1", "SELECT 2"), of("nothing", ""),
				of("empty statements", ";; ; SELECT 1;;", "SELECT 1"),
				of("comments alone", "-- one;\n/* two; */ ; -- three"),
				of("comments around a statement", "/* a; */ -- b;\nSELECT /* c; */ 1 -- d;\n; -- e",
						"SELECT /* c; */ 1"),
				of("a byte order mark", "\uFEFFSELECT 1;", "SELECT 1"),
				of("a byte order mark in the middle is part of a name", "SELECT \uFEFF$a$;", "SELECT \uFEFF$a$"),
				// Strings
				of("a string", "SELECT 'a;''b;', 2; SELECT 3", "SELECT 'a;''b;', 2", "SELECT 3"),
				of("a backslash in a string", "SELECT '\\'; SELECT 2", "SELECT '\\'", "SELECT 2"),
				of("an escaping string", "SELECT E'\\';', e'a''\\\\'; SELECT 2", "SELECT E'\\';', e'a''\\\\'",
						"SELECT 2"),
				of("a name that ends in e is no prefix", "SELECT type'\\'; SELECT 2", "SELECT type'\\'", "SELECT 2"),
				of("a number that ends in e is no prefix", "SELECT 1e'\\'; SELECT 2", "SELECT 1e'\\'", "SELECT 2"),
				of("a string of Unicode escapes", "SELECT U&'\\0041;\\'; SELECT u&'!'';' UESCAPE '!'",
						"SELECT U&'\\0041;\\'", "SELECT u&'!'';' UESCAPE '!'"),
				of("u without quote is a name", "SELECT u&1; SELECT 2", "SELECT u&1", "SELECT 2"),
				of("bit strings", "SELECT B'01', x'1F'; SELECT 2", "SELECT B'01', x'1F'", "SELECT 2"),
				of("a national string", "SELECT N'a\\'; SELECT 2", "SELECT N'a\\'", "SELECT 2"),
				of("an escaping string that goes on in the next line", "SELECT E'a' -- ;\n  'b\\'; SELECT 1'; SELECT 2",
						"SELECT E'a' -- ;\n  'b\\'; SELECT 1'", "SELECT 2"),
				of("an escaping string that goes on behind CR", "SELECT E'a'\r'b\\';'; SELECT 2",
						"SELECT E'a'\r'b\\';'", "SELECT 2"),
				of("a string in the same line is a new one", "SELECT E'a' 'b\\'; SELECT 2", "SELECT E'a' 'b\\'",
						"SELECT 2"),
				// Dollar quotes
				of("dollar quotes", "SELECT $$a;'$$; SELECT 2", "SELECT $$a;'$$", "SELECT 2"),
				of("dollar quotes with tags", "SELECT $a$;$b$;$$;$A$;$a$; SELECT 2", "SELECT $a$;$b$;$$;$A$;$a$",
						"SELECT 2"),
				of("a tag that ends where another begins", "SELECT $a$;$b$a$; SELECT 2", "SELECT $a$;$b$a$",
						"SELECT 2"),
				of("a tag beyond ASCII", "SELECT $größe$;$größe$; SELECT 2", "SELECT $größe$;$größe$", "SELECT 2"),
				of("a tag does not begin with a digit", "SELECT $1$; SELECT $2", "SELECT $1$", "SELECT $2"),
				of("a parameter before a tag", "SELECT $1$a$;$a$; SELECT 2", "SELECT $1$a$;$a$", "SELECT 2"),
				of("dollar signs in a name", "SELECT a$b$; SELECT c$b$", "SELECT a$b$", "SELECT c$b$"),
				of("dollar signs behind a name beyond ASCII", "SELECT é$b$; SELECT 2", "SELECT é$b$", "SELECT 2"),
				of("dollar quotes behind a quoted name", "SELECT 1 AS \"a\"$$;$$; SELECT 2", "SELECT 1 AS \"a\"$$;$$",
						"SELECT 2"),
				// Names
				of("quoted names", "SELECT 1 AS \"a;\"\"b;'\"; SELECT 2", "SELECT 1 AS \"a;\"\"b;'\"", "SELECT 2"),
				of("quoted names of Unicode escapes", "SELECT 1 AS U&\"a;\\\"; SELECT 2", "SELECT 1 AS U&\"a;\\\"",
						"SELECT 2"),
				// Comments
				of("nested comments", "SELECT /* ; /* ; */ ; **/ 1; SELECT 2", "SELECT /* ; /* ; */ ; **/ 1",
						"SELECT 2"),
				of("a star between slashes opens a comment", "SELECT /*/*/;*/*/ 1; SELECT 2", "SELECT /*/*/;*/*/ 1",
						"SELECT 2"),
				of("a comment that begins in an operator", "SELECT 2 */*;*/ 3, 4 ---;\n; SELECT 2",
						"SELECT 2 */*;*/ 3, 4", "SELECT 2"),
				of("a quote in a comment", "SELECT 1 -- it's;\n; SELECT /* it's; */ 2", "SELECT 1",
						"SELECT /* it's; */ 2"),
				of("a comment ends at CR", "-- hidden?\rSELECT 1;\r-- no\r\nSELECT 2;\r", "SELECT 1", "SELECT 2"),
				// Parentheses
				of("a rule with two actions", "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2); SELECT 3",
						"CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2)", "SELECT 3"),
				of("strings in parentheses", "SELECT (ae'\\', e'\\';)', u&';)', u&\";)\"); SELECT 2",
						"SELECT (ae'\\', e'\\';)', u&';)', u&\";)\")", "SELECT 2"),
				of("numbers in parentheses", "SELECT (1e'\\', 1.e'\\', 1$$;)$$, a1$b$, $1); SELECT 2",
						"SELECT (1e'\\', 1.e'\\', 1$$;)$$, a1$b$, $1)", "SELECT 2"),
				of("comments in parentheses", "SELECT (1 - -- ;)\n2 / /* ;) */ 3); SELECT 2",
						"SELECT (1 - -- ;)\n2 / /* ;) */ 3)", "SELECT 2"),
				of("a parenthesis too many is PostgreSQL's matter", "SELECT 1); SELECT 2", "SELECT 1)", "SELECT 2"),
				// Bodies
				of("a body", "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END; SELECT 3",
						"CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END", "SELECT 3"),
				of("a procedure's empty body", "create or replace procedure p() begin atomic end; SELECT 3",
						"create or replace procedure p() begin atomic end", "SELECT 3"),
				of("CASE in a body", """
						CREATE OR REPLACE FUNCTION f(i int) RETURNS int BEGIN ATOMIC
						  SELECT CASE i WHEN 1 THEN CASE WHEN true THEN 2 END END AS end;
						  SELECT x.case FROM (SELECT 1 AS case) x; -- END;
						END; SELECT 3""", """
						CREATE OR REPLACE FUNCTION f(i int) RETURNS int BEGIN ATOMIC
						  SELECT CASE i WHEN 1 THEN CASE WHEN true THEN 2 END END AS end;
						  SELECT x.case FROM (SELECT 1 AS case) x; -- END;
						END""", "SELECT 3"),
				of("CASE in a parameter's default",
						"CREATE FUNCTION f(i int DEFAULT CASE WHEN true THEN 1 END) RETURNS int RETURN i; SELECT 2",
						"CREATE FUNCTION f(i int DEFAULT CASE WHEN true THEN 1 END) RETURNS int RETURN i", "SELECT 2"),
				of("functions named begin and end",
						"CREATE FUNCTION begin() RETURNS int RETURN 1; CREATE FUNCTION \"end\"() RETURNS int RETURN 1",
						"CREATE FUNCTION begin() RETURNS int RETURN 1",
						"CREATE FUNCTION \"end\"() RETURNS int RETURN 1"),
				of("only functions and procedures have bodies", "CREATE VIEW v AS SELECT begin atomic FROM t; SELECT 2",
						"CREATE VIEW v AS SELECT begin atomic FROM t", "SELECT 2"),
				of("transactions in dollar quotes", "DO $$ BEGIN COMMIT; END $$; SELECT 2",
						"DO $$ BEGIN COMMIT; END $$", "SELECT 2"),
				// standard_conforming_strings
				of("SET standard_conforming_strings",
						"SET standard_conforming_strings = off; SELECT 'a\\';'; RESET standard_conforming_strings; SELECT '\\'; SELECT 2",
						"SET standard_conforming_strings = off", "SELECT 'a\\';'", "RESET standard_conforming_strings",
						"SELECT '\\'", "SELECT 2"),
				of("SET LOCAL standard_conforming_strings",
						"set local \"Standard_Conforming_Strings\" to 'f'; SELECT '\\';', N'\\';', B'1''\\';'; "
								+ "SET SESSION standard_conforming_strings TO DEFAULT; SELECT '\\'; SELECT 2",
						"set local \"Standard_Conforming_Strings\" to 'f'", "SELECT '\\';', N'\\';', B'1''\\';'",
						"SET SESSION standard_conforming_strings TO DEFAULT", "SELECT '\\'", "SELECT 2"),
				of("SET of something else", "SET backslash_quote = off; SELECT '\\'; SELECT 2",
						"SET backslash_quote = off", "SELECT '\\'", "SELECT 2"),
				// What other tools stumble over
				of("placeholders stay", "SELECT '{}'::jsonb ? 'a;', ${x}, :name; SELECT 2",
						"SELECT '{}'::jsonb ? 'a;', ${x}, :name", "SELECT 2"),
				of("savepoints", "SAVEPOINT a; ROLLBACK TO a; ROLLBACK WORK TO SAVEPOINT a; RELEASE a", "SAVEPOINT a",
						"ROLLBACK TO a", "ROLLBACK WORK TO SAVEPOINT a", "RELEASE a"),
				of("a prepared statement named transaction", "PREPARE transaction AS SELECT 1",
						"PREPARE transaction AS SELECT 1"),
				of("COPY of a file", "COPY t (a, b) FROM '/stdin'; COPY t TO PROGRAM 'cat'",
						"COPY t (a, b) FROM '/stdin'", "COPY t TO PROGRAM 'cat'"),
				of("null characters", "SELECT \0; SELECT 2", "SELECT \0", "SELECT 2"));
	}

	private static Arguments of(String name, String script, String... statements) {
		return argumentSet(name, script, List.of(statements));
	}

	@Test
	void linesAreCountedForEveryKindOfLineEnd() {
		Split split = StatementSplitter.split("SELECT 1;\n/*\r\n*/ SELECT\r'\r\n';\n\r SELECT 3", 10);
		assertThat(split.statements()).containsExactly(new Statement("SELECT 1", 10),
				new Statement("SELECT\r'\r\n'", 12), new Statement("SELECT 3", 16));
	}

	@ParameterizedTest
	@MethodSource
	void refusesWhatMustNotRun(String script, String problems) {
		Split split = StatementSplitter.split(script, 1);
		assertThat(problems(split)).isEqualTo(problems);
	}

	static Stream<Arguments> refusesWhatMustNotRun() {
		String transactions = " is refused: a script does not begin or end transactions, the tool does. Remove it,"
				+ " or mark the section with transaction:false if its statements must run outside of one.\n";
		String psql = " is refused: commands with a backslash are psql's own, PostgreSQL does not know them."
				+ " Write SQL instead.\n";
		String copy = "COPY … FROM STDIN is refused: the data behind it is for psql. Use INSERT, or a revision in Java.\n";
		Stream<Arguments> transactionControl = Stream
			.of("BEGIN", "START TRANSACTION", "COMMIT", "END", "ROLLBACK", "ABORT", "PREPARE TRANSACTION",
					"COMMIT PREPARED", "ROLLBACK PREPARED")
			.map((words) -> argumentSet(words,
					"SELECT 1;\n/* a */ -- b\n" + words.toLowerCase(Locale.ROOT) + " 'x' /* c */; SELECT 2;",
					"3: " + words + transactions));
		return Stream.concat(transactionControl, Stream.of(argumentSet("COPY FROM STDIN",
				"COPY t (a, b) FROM STDIN;\n1\t\\N\n'\n\\.\nSELECT 2;\ncopy a.\"b\" from stdin with (format csv);\n1;\n\\.\n",
				"1: " + copy + "6: " + copy),
				argumentSet("COPY FROM STDIN without an end", "COPY t FROM STDIN;\nSELECT 2;", "1: " + copy),
				argumentSet("COPY TO STDOUT", "COPY (SELECT 1) TO STDOUT;",
						"1: COPY … TO STDOUT is refused: nobody would receive the data. Remove it.\n"),
				argumentSet("psql's commands",
						"\\set ON_ERROR_STOP on\nSELECT 1 \\gexec\n  \\i other.sql\r\\connect \"it's\"\nSELECT 2;",
						"1: \\set" + psql + "2: \\gexec" + psql + "3: \\i" + psql + "4: \\connect" + psql),
				argumentSet("an open string", "SELECT 1;\nSELECT\n'a;\nSELECT 2;",
						"3: The string that begins here is never closed. It needs a second '.\n"),
				argumentSet("an open escaping string", "SELECT E'\\",
						"1: The string that begins here is never closed. It needs a second '.\n"),
				argumentSet("an open dollar quote", "SELECT 1;\n\nDO $body$ BEGIN END $Body$;",
						"3: The string that begins here with $body$ is never closed. It needs a second $body$.\n"),
				argumentSet("an open quoted name", "SELECT 1 AS \"a;\"\"",
						"1: The quoted name that begins here is never closed. It needs a second \".\n"),
				argumentSet("an open comment", "SELECT 1;\r/* a /* b */",
						"2: The comment that begins here is never closed. Comments nest: each /* needs its own */.\n"),
				argumentSet("an open parenthesis", "CREATE TABLE t\n(a int; SELECT (2);",
						"2: The parenthesis that is opened here is never closed.\n"),
				argumentSet("an open body", "CREATE FUNCTION f() RETURNS int\nBEGIN ATOMIC SELECT 1 END; SELECT 2;",
						"2: The body that begins here with BEGIN ATOMIC is never closed. It needs END behind its last semicolon.\n"),
				argumentSet("several problems", "BEGIN;\nSELECT 1;\n\\q\nSELECT 'a", "1: BEGIN" + transactions
						+ "3: \\q" + psql + "4: The string that begins here is never closed. It needs a second '.\n")));
	}

	@Test
	void commentsInStringsParenthesesAndBodiesBeginNoPart() {
		String body = """
				SELECT '
				-- next
				', $$
				-- next
				$$, (
				-- next
				1) AS "
				-- next
				" /*
				-- next
				*/;
				CREATE FUNCTION f() RETURNS int BEGIN ATOMIC
				-- next
				SELECT 1;
				-- next
				END
				""";
		List<Split> parts = StatementSplitter.splitParts("-- first\n" + body + "  --  next \nSELECT 2", 1,
				(comment) -> comment.text().equals("next"));
		assertThat(parts).hasSize(2);
		assertThat(parts.get(0).heading()).isEmpty();
		assertThat(parts.get(0).text()).isEqualTo("-- first\n" + body + "  ");
		assertThat(parts.get(0).comments()).containsExactly(new Comment("first", 1, true));
		assertThat(parts.get(0).statements()).extracting(Statement::line).containsExactly(2, 13);
		assertThat(parts.get(1).heading()).contains(new Comment("next", 18, true));
		assertThat(parts.get(1).text()).isEqualTo("\nSELECT 2");
		assertThat(parts.get(1).statements()).containsExactly(new Statement("SELECT 2", 19));
	}

	@Test
	void eachPartBeginsWithStandardStrings() {
		List<Split> parts = StatementSplitter.splitParts(
				"SET standard_conforming_strings = off; SELECT '\\';'\n-- next\nSELECT '\\'; SELECT 2", 1,
				(comment) -> comment.text().equals("next"));
		assertThat(parts.get(1).statements()).extracting(Statement::text).containsExactly("SELECT '\\'", "SELECT 2");
	}

	@Test
	void aCommentBehindAStatementDoesNotStandAlone() {
		assertThat(StatementSplitter.split("SELECT 1; -- a\n\t-- b\r--c", 1).comments())
			.containsExactly(new Comment("a", 1, false), new Comment("b", 2, true), new Comment("c", 3, true));
	}

	@Test
	void aLargeScriptIsSplitInLinearTime() {
		String row = "INSERT INTO t VALUES (1, 'it''s', $$;$$); -- comment\n";
		Split split = StatementSplitter.split(row.repeat(200_000), 1);
		assertThat(split.problems()).isEmpty();
		assertThat(split.statements()).hasSize(200_000);
		assertThat(split.statements().get(199_999).line()).isEqualTo(200_000);
	}

	private static String problems(Split split) {
		StringBuilder text = new StringBuilder();
		split.problems().forEach((problem) -> text.append(problem.line() + ": " + problem.text() + "\n"));
		return text.toString();
	}

}
