package io.boards.migrations.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.boards.migrations.diff.Renames;
import io.boards.migrations.schema.QualifiedName;

/**
 * A directory with what a database was made with, what one like the one wanted would be
 * made with, and the files that are expected. Lines such as {@code -- option: simple} in
 * the wanted one say what else is told to the generator.
 *
 * @param name the directory's name
 * @param before the statements that made what is there
 * @param desired the statements that would make what is wanted
 * @param expected the text of all files, or of the error
 */
record AutogenerateCase(String name, String before, String desired, String expected) {

	private static final String EXPECTED = "expected.sql";

	/** The server that most cases are judged on. */
	private static final int JUDGED = 15;

	/** A body that is no string, which 14 was the first to know. */
	private static final Pattern BODY = Pattern.compile("LANGUAGE sql [^$']*RETURN ");

	/**
	 * All cases, sorted by name.
	 * @return the cases
	 */
	static Stream<AutogenerateCase> all() {
		try (Stream<Path> directories = Files.list(resources())) {
			return directories.sorted().map(AutogenerateCase::read).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path resources() {
		try {
			return Path.of(Objects.requireNonNull(AutogenerateCase.class.getResource("/autogenerate")).toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static AutogenerateCase read(Path directory) {
		return new AutogenerateCase(String.valueOf(directory.getFileName()), text(directory.resolve("before.sql")),
				text(directory.resolve("desired.sql")), text(directory.resolve(EXPECTED)));
	}

	private static String text(Path file) {
		try {
			return Files.exists(file) ? Files.readString(file) : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Whether only newer servers than the judged one know all of it.
	 */
	boolean isForNewServers() {
		return since() > JUDGED;
	}

	/**
	 * The oldest server that knows all of it.
	 * @return a major version, from 13 on
	 */
	int since() {
		if (this.name.endsWith("-18")) {
			return 18;
		}
		if (this.desired.contains(" NULLS NOT DISTINCT")) {
			return JUDGED;
		}
		return BODY.matcher(this.before).find() ? 14 : 13;
	}

	/**
	 * Whether its revisions are generated as classes too, which takes time to compile.
	 */
	boolean isShownInJava() {
		return this.name.startsWith("order-") || System.getProperty("autogenerate.case") != null;
	}

	/**
	 * Writes what was seen over what was expected, among the sources.
	 * @param seen the text of all files
	 */
	void write(String seen) {
		try {
			Files.writeString(Path.of("src/test/resources/autogenerate", this.name, EXPECTED), seen);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean has(String option) {
		return options("option").contains(option);
	}

	List<String> options(String key) {
		String start = "-- " + key + ": ";
		return this.desired.lines()
			.filter((line) -> line.startsWith(start))
			.map((line) -> line.substring(start.length()).strip())
			.toList();
	}

	/** What the wanted schema itself says of earlier names. */
	Renames renames() {
		Renames renames = Renames.NONE;
		for (String line : options("was")) {
			String[] words = line.split(" ");
			renames = switch (words[0]) {
				case "table" -> renames.table(QualifiedName.parse(words[1]), QualifiedName.parse(words[2]));
				case "column" -> renames.column(QualifiedName.parse(words[1]), words[2], words[3]);
				default -> renames.enumValue(QualifiedName.parse(words[1]), words[2], words[3]);
			};
		}
		return renames;
	}

	GenerateSettings settings(GenerateSettings standard) {
		GenerateSettings settings = new GenerateSettings(standard.naming(),
				ObjectPatterns.of(options("include"), options("exclude")), standard.customizer(), has("simple"),
				RenameAnswers.of(options("rename"), options("no-rename")));
		return settings;
	}

	/**
	 * A generated file as people leave it who were told to fill something in.
	 * @param text the file's text
	 * @return the same, or more
	 */
	String filledIn(String text) {
		String more = options("fill").stream().map((line) -> line + "\n").collect(Collectors.joining());
		int told = text.lastIndexOf("\n-- UPDATE ");
		if (told < 0) {
			return text;
		}
		int end = text.indexOf('\n', told + 1) + 1;
		return text.substring(0, end) + more + text.substring(end);
	}

	/**
	 * The text of files, without what is different each time.
	 * @param files their texts
	 * @return one text
	 */
	static String joined(List<String> files) {
		List<String> ids = new ArrayList<>();
		List<String> texts = new ArrayList<>();
		for (String file : files) {
			ids.add(file.lines()
				.filter((line) -> line.startsWith("-- Revision: "))
				.findFirst()
				.orElseThrow()
				.substring("-- Revision: ".length()));
			String text = file.replaceFirst("(?m)^-- Created: .*$",
					"-- Created: 2026-01-01T00:00:0" + ids.size() + "Z");
			for (int i = 0; i < ids.size(); i++) {
				text = text.replace(ids.get(i), "00000000000" + (i + 1));
			}
			texts.add(text);
		}
		return String.join("\n", texts);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
