package io.boards.migrations.script;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.boards.migrations.sql.Split.Problem;
import io.boards.migrations.sql.Statement;

/**
 * Knows the statements that make no sense without a transaction around them.
 */
final class NeedsTransaction {

	private static final Pattern NEEDED = Pattern.compile("(SAVEPOINT|RELEASE|ROLLBACK|LOCK|SET\\s+LOCAL)\\b.*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private NeedsTransaction() {
	}

	static Optional<Problem> problem(Statement statement) {
		Matcher matcher = NEEDED.matcher(statement.text());
		return matcher.matches()
				? Optional
					.of(new Problem(statement.line(),
							matcher.group(1).toUpperCase(Locale.ROOT)
									+ " needs a transaction, but the section has transaction:false."))
				: Optional.empty();
	}

}
