package io.boards.migrations.sql;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;

import io.boards.migrations.sql.Token.Kind;

/**
 * Knows the statements that PostgreSQL 13 to 18 refuses in a transaction block, as far as
 * their text shows it.
 */
public final class OutsideTransaction {

	/** Words in capitals, one blank between them; quotes stand for what is in them. */
	private static final Pattern NEEDED = Pattern.compile("(?:" + String.join("|", //
			"(?:CREATE|DROP) (?:DATABASE|TABLESPACE|SUBSCRIPTION)", //
			"ALTER SYSTEM", //
			"ALTER DATABASE \\S+ SET TABLESPACE", //
			"ALTER TABLE .* DETACH PARTITION .* CONCURRENTLY", //
			"CREATE (?:UNIQUE )?INDEX CONCURRENTLY", //
			"DROP INDEX CONCURRENTLY", //
			"REINDEX (?:\\( .* \\) )?(?:DATABASE|SCHEMA|SYSTEM)", //
			"REINDEX (?:\\( .* \\) )?(?:INDEX|TABLE) CONCURRENTLY", //
			"REINDEX \\( (?:[^)]* )?CONCURRENTLY", //
			"CLUSTER(?: VERBOSE| \\( [^)]* \\))?$", //
			"VACUUM", //
			"DISCARD ALL") + ")(?: .*)?");

	private OutsideTransaction() {
	}

	/**
	 * Whether a statement must not run in a transaction.
	 * @param statement one statement, without the semicolon that ends it
	 * @return whether PostgreSQL would refuse it there
	 */
	public static boolean isNeededBy(Statement statement) {
		return NEEDED.matcher(words(statement.text())).matches();
	}

	private static String words(String sql) {
		StringJoiner words = new StringJoiner(" ");
		Lexer lexer = new Lexer(sql, 0, 1);
		Token token = lexer.next();
		while (token.kind() != Kind.END) {
			switch (token.kind()) {
				case WORD, SYMBOL, NUMBER ->
					words.add(sql.substring(token.start(), token.end()).toUpperCase(Locale.ROOT));
				case QUOTED_NAME -> words.add("\"\"");
				case STRING -> words.add("''");
				default -> {
					// Comments change nothing
				}
			}
			token = lexer.next();
		}
		return words.toString();
	}

}
