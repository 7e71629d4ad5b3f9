package io.boards.migrations.sql;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * A random script into which pieces were thrown that open and close strings, names,
 * comments, parentheses and bodies wherever they fall. Most of it is nonsense to the
 * server, and what is a string in one place is a statement in the next.
 */
final class MutatedScript {

	private static final List<String> PIECES = List.of("'", "''", "\"", "\"\"", "$", "$$", "$a$", "$B_1$", "$1", "$é$",
			"a$$", "é$a$", "\u00a0$$", "😀$a$", "\u2028E'", "E'", "e'\\'", "E'\\\\'", "U&'", "u&\"", "UESCAPE '!'",
			"B'", "x'0", "N'", "'\\'", "\\", "\\;", "\\'", "\\echo META\n", "\n\\echo META '\"$$/*\n", "/*", "*/",
			"/**/", "/*/", "**/", "--", "---", "-- ;\n", "- -1", "--\r", "-", "*", "/", "@-", "<->", "+-", ";", ";;",
			"; ;", "(", ")", "((", "[1;", "{;}", ":a", "::", ":'a'", ":\"a\"", ":=", "=>", "?", "\n", "\r\n", "\r",
			"\n\n", "\t", "\f", " ", "\u00a0", "\u2028", "\u0085", "\uFEFF", "é", "😀", "ﬁ", "İ", " begin ",
			" BEGIN ATOMIC ", " BEGIN ATOMIC END;", " atomic ", " case ", " end ", "end;", ";END", " END; SELECT 1;",
			"1", "1e", "1.e", "1..2", "0x", "12a$b", "1a$$;", "2$$;", ".5", "1_000", "e", "u", "u&1", "_e'",
			" AS \"é;\" ", " AS $a ", "SELECT ';' ", ";SELECT 2;", " CREATE FUNCTION ", " create or replace procedure ",
			" SET x.y = ", "\nCOPY log FROM stdin;\n1\t;'\n\\.\n", ";COPY (SELECT 1) TO STDOUT;", ";begin;", ";commit;",
			";END;", ";abort;");

	/** Whatever else psql runs as a command could open an editor or a shell. */
	private static final Pattern DANGEROUS = Pattern.compile("\\\\(?![\\\\;'0\\r\\n]|echo |\\.|$)");

	/**
	 * Here psql and the server differ: psql forgets at the end of a line that the string
	 * began with E. {@link StatementSplitterTest} has what is right.
	 */
	private static final Pattern GOES_ON = Pattern.compile("'\\s*(--[^\\r\\n]*)?[\\r\\n](\\s|--[^\\r\\n]*[\\r\\n])*'");

	/** Where it says {@code 1e--}, a comment begins for servers before 15 only. */
	private static final Pattern NO_EXPONENT = Pattern.compile("(?i)[0-9.]e[-+][-+]");

	private final Random random;

	private final StringBuilder text;

	private MutatedScript(long seed) {
		this.random = new Random(seed);
		this.text = new StringBuilder(new GeneratedScript(seed).text());
		for (int i = this.random.nextInt(5); i > 0; i--) {
			mutate();
		}
	}

	/**
	 * Makes a script that psql can be asked about.
	 * @param seed each gives another one
	 * @return its text
	 */
	static String of(long seed) {
		String text = new MutatedScript(seed).text.toString();
		// Half a character cannot be written to a file
		text = DANGEROUS.matcher(text.replaceAll("\\p{Cs}", "")).replaceAll("");
		boolean disputed = (text.contains("\\") && GOES_ON.matcher(text).find()) || NO_EXPONENT.matcher(text).find();
		return disputed ? new GeneratedScript(seed).text() : text;
	}

	private void mutate() {
		int at = this.random.nextInt(this.text.length() + 1);
		int length = Math.min(1 + this.random.nextInt(3), this.text.length() - at);
		if (isNearSetting(at)) {
			return;
		}
		switch (this.random.nextInt(4)) {
			case 0 -> this.text.delete(at, at + length);
			case 1 -> this.text.replace(at, at + length, piece());
			default -> this.text.insert(at, piece());
		}
	}

	/** What psql reads in the new way from the next line on is left as it is. */
	private boolean isNearSetting(int at) {
		int setting = this.text.indexOf("standard_conforming_strings", Math.max(0, at - 40));
		return setting >= 0 && setting < at + 20;
	}

	private String piece() {
		return PIECES.get(this.random.nextInt(PIECES.size()));
	}

}
