package io.boards.migrations.sql;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.operation.RecordedOperations.Entry;

/**
 * What a migration would do, as the text of an SQL script.
 */
public final class PrintedScript {

	private PrintedScript() {
	}

	/**
	 * Writes statements, each ended by a semicolon, and warnings as comments, with a
	 * blank line between them.
	 * @param entries what the migration would do
	 * @return the text, with a line end behind it; empty where it would do nothing
	 * @throws MigrationException if an operation among them cannot be written
	 */
	public static String of(List<Entry> entries) {
		List<String> paragraphs = new ArrayList<>();
		for (Entry entry : entries) {
			if (entry instanceof Entry.Warning warning) {
				paragraphs.add(comment(warning.text()));
			}
			else if (entry instanceof Entry.Applied applied) {
				OperationSql.printed(applied.operation()).forEach((statement) -> paragraphs.add(closed(statement)));
			}
		}
		return join(paragraphs);
	}

	/**
	 * Writes statements, each ended by a semicolon, with a blank line between them.
	 * @param statements the statements
	 * @return the text, with a line end behind it; empty where there are none
	 */
	public static String ofStatements(List<Statement> statements) {
		return join(statements.stream().map(PrintedScript::closed).toList());
	}

	private static String closed(Statement statement) {
		return Expression.closable(statement.text()) + ";";
	}

	private static String join(List<String> paragraphs) {
		return paragraphs.isEmpty() ? "" : String.join("\n\n", paragraphs) + "\n";
	}

	/** PostgreSQL ends a comment at a lone carriage return too. */
	private static String comment(String text) {
		return "-- WARNING: " + String.join("\n--          ", text.strip().split("\r\n|[\n\r]"));
	}

}
