package io.boards.migrations.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * How many rows tables have, as somebody wrote it down: a line for each table, with its
 * schema and name as SQL, a comma and the number.
 */
final class StatisticsFile {

	private static final Pattern LINE = Pattern.compile("(.+),\\s*(-?\\d{1,18})\\s*");

	private StatisticsFile() {
	}

	/**
	 * Reads such a file.
	 * @param file the file
	 * @return the numbers; those below zero, which PostgreSQL writes where it does not
	 * know, are left out
	 */
	static Map<String, Long> read(Path file) {
		List<String> lines;
		try {
			lines = Files.readAllLines(file);
		}
		catch (IOException ex) {
			throw new UnreadableStatisticsException(file, 0, ex.toString());
		}
		Map<String, Long> rows = new HashMap<>();
		for (int i = 0; i < lines.size(); i++) {
			Matcher line = LINE.matcher(lines.get(i));
			if (line.matches()) {
				long count = Long.parseLong(line.group(2));
				if (count >= 0) {
					rows.put(line.group(1).strip(), count);
				}
			}
			else if (!lines.get(i).isBlank()) {
				throw new UnreadableStatisticsException(file, i + 1, lines.get(i));
			}
		}
		return rows;
	}

	/** A file of statistics cannot be read. */
	static final class UnreadableStatisticsException extends MigrationException {

		private static final long serialVersionUID = 1L;

		UnreadableStatisticsException(Path file, int line, String reason) {
			super(Failure.of("The file of statistics cannot be read.")
				.fact("file", (line > 0) ? file + ":" + line : file)
				.fact((line > 0) ? "text" : "reason", reason)
				.remedy("It has a line such as boards.users,120000 for each table; docs/lint.md has the query that"
						+ " writes it."));
		}

	}

}
