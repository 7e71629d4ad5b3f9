package io.boards.migrations.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.boards.migrations.test.TestDatabase;

/**
 * A database as {@code pg_dump} sees it, without what nobody can change: the order of the
 * columns of tables.
 */
final class Dump {

	private static final Pattern TABLE = Pattern.compile("(CREATE TABLE [^\\n]+ \\(\\n)(.*?)(\\n\\)[^\\n]*;\\n)",
			Pattern.DOTALL);

	private Dump() {
	}

	static String of(TestDatabase database) {
		String dump = database.dumpSchemaWithOwners("-n", "boards", "-n", "archive", "-n", "\"Old Boards\"");
		return TABLE.matcher(dump)
			.replaceAll((table) -> Matcher
				.quoteReplacement(table.group(1) + sorted(table.group(2).lines().toList()) + table.group(3)));
	}

	private static String sorted(List<String> lines) {
		List<String> bare = new ArrayList<>();
		lines.forEach((line) -> bare.add(line.endsWith(",") ? line.substring(0, line.length() - 1) : line));
		bare.sort(String::compareTo);
		return String.join("\n", bare);
	}

}
