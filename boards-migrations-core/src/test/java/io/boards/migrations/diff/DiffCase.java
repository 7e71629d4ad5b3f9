package io.boards.migrations.diff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.boards.migrations.schema.QualifiedName;

/**
 * What a database was made with, and what one like the one wanted would be made with.
 *
 * @param name a sentence
 * @param since the first version of PostgreSQL that knows all of it
 * @param renames what gets another name
 * @param before the statements that made what is there
 * @param after the statements that would make what is wanted
 * @param upgrade the statements that are expected to lead there; empty where only their
 * effect is looked at
 */
record DiffCase(String name, int since, Renames renames, String before, String after, String upgrade) {

	private static final List<String> FILES = List.of("tables", "columns", "types", "constraints", "indexes",
			"sequences", "views", "code", "renames");

	private static final Pattern HEAD = Pattern.compile("(.*?)(?: \\((\\d+)\\))?");

	static Stream<DiffCase> all() {
		return FILES.stream().flatMap((file) -> parse(read(file)).stream());
	}

	private static String read(String file) {
		try (InputStream stream = DiffCase.class.getResourceAsStream("/diff/" + file + ".sql")) {
			return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<DiffCase> parse(String text) {
		List<DiffCase> cases = new ArrayList<>();
		for (String part : text.split("(?m)^-- case: ")) {
			if (part.contains("-- before")) {
				cases.add(one(part));
			}
		}
		return cases;
	}

	private static DiffCase one(String text) {
		Matcher head = HEAD.matcher(text.lines().findFirst().orElseThrow());
		if (!head.matches()) {
			throw new IllegalArgumentException(text);
		}
		int since = (head.group(2) != null) ? Integer.parseInt(head.group(2)) : 13;
		return new DiffCase(head.group(1), since, renames(text), section(text, "before"), section(text, "after"),
				section(text, "upgrade"));
	}

	private static Renames renames(String text) {
		Renames renames = Renames.NONE;
		for (String line : text.lines().filter((candidate) -> candidate.startsWith("-- rename ")).toList()) {
			String[] words = line.split(" ");
			renames = switch (words[2]) {
				case "table" -> renames.table(QualifiedName.parse(words[3]), QualifiedName.parse(words[4]));
				case "column" -> renames.column(QualifiedName.parse(words[3]), words[4], words[5]);
				default -> renames.enumValue(QualifiedName.parse(words[3]), words[4], words[5]);
			};
		}
		return renames;
	}

	private static String section(String text, String title) {
		int start = text.indexOf("-- " + title + "\n");
		if (start < 0) {
			return "";
		}
		Matcher end = Pattern.compile("(?m)^-- (before|after|upgrade)$").matcher(text);
		int from = start + title.length() + 4;
		return text.substring(from, end.find(from) ? end.start() : text.length()).strip();
	}

	@Override
	public String toString() {
		return this.name;
	}

}
