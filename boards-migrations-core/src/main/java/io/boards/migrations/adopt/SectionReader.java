package io.boards.migrations.adopt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.boards.migrations.adopt.FlywayFile.Kind;
import io.boards.migrations.script.SectionDraft;
import io.boards.migrations.sql.OutsideTransaction;
import io.boards.migrations.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Reads the SQL of migrations, and finds what would not be the same in a revision.
 */
final class SectionReader {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]*\\}");

	private final Map<String, FlywayFile> configurations = new HashMap<>();

	private final boolean placeholders;

	private final List<Finding> problems;

	private final List<Finding> notes;

	/**
	 * A reader for one location.
	 * @param files the files of the location
	 * @param placeholders whether Flyway replaces placeholders
	 * @param problems takes what cannot be carried over
	 * @param notes takes what else is to be known
	 */
	SectionReader(List<FlywayFile> files, boolean placeholders, List<Finding> problems, List<Finding> notes) {
		this.placeholders = placeholders;
		this.problems = problems;
		this.notes = notes;
		files.stream()
			.filter((file) -> file.kind() == Kind.CONFIGURATION)
			.forEach((file) -> this.configurations.put(file.path(), file));
	}

	/**
	 * Reads a file.
	 * @param file a file of SQL
	 * @return what becomes of it; empty where it cannot be read
	 */
	Optional<ImportedSection> section(FlywayFile file) {
		byte[] bytes = bytes(file);
		if (bytes == null) {
			return Optional.empty();
		}
		ScriptConfiguration configuration = configuration(file);
		SectionDraft draft = SectionDraft.of(bytes);
		draft.problems().forEach((problem) -> problem(file, problem.line(), problem.text()));
		if (this.placeholders && configuration.placeholders()) {
			placeholders(file, draft.text());
		}
		return Optional.of(new ImportedSection(bytes, transactional(file, draft, configuration)));
	}

	private boolean transactional(FlywayFile file, SectionDraft draft, ScriptConfiguration configuration) {
		List<Statement> outside = draft.statements().stream().filter(OutsideTransaction::isNeededBy).toList();
		boolean transactional = configuration.executeInTransaction().orElse(outside.isEmpty());
		if (!transactional) {
			draft.problemsOutsideTransaction().forEach((problem) -> problem(file, problem.line(), problem.text()));
		}
		if (!outside.isEmpty() && transactional) {
			problem(file, outside.get(0).line(), "PostgreSQL refuses this statement in a transaction, but "
					+ file.name() + FlywayFile.CONFIGURATION + " asks for one.");
		}
		else if (!outside.isEmpty() && outside.size() < draft.statements().size()) {
			this.notes.add(new Finding(file.path(), outside.get(0).line(),
					"PostgreSQL refuses this statement in a transaction, so the others of the file run outside of one"
							+ " too."));
		}
		return transactional;
	}

	private ScriptConfiguration configuration(FlywayFile file) {
		FlywayFile configuration = this.configurations.get(file.path() + FlywayFile.CONFIGURATION);
		byte[] bytes = (configuration != null) ? bytes(configuration) : null;
		if (configuration == null || bytes == null) {
			return ScriptConfiguration.NONE;
		}
		ScriptConfiguration parsed = ScriptConfiguration.parse(configuration.path(),
				new String(bytes, StandardCharsets.UTF_8));
		this.problems.addAll(parsed.problems());
		return parsed;
	}

	private void placeholders(FlywayFile file, String text) {
		Matcher matcher = PLACEHOLDER.matcher(text);
		while (matcher.find()) {
			int line = text.substring(0, matcher.start()).split("\r\n|\r|\n", -1).length;
			problem(file, line, "Flyway puts a value in the place of " + matcher.group().lines().findFirst().orElse("")
					+ "; in a revision nothing is replaced. Write the value, or, if it is meant as it stands, say"
					+ " placeholderReplacement=false in " + file.name() + FlywayFile.CONFIGURATION + ".");
		}
	}

	private byte @Nullable [] bytes(FlywayFile file) {
		try {
			return file.resource().getContentAsByteArray();
		}
		catch (IOException | IllegalArgumentException ex) {
			// Java cannot open the entry of a jar that has a percent sign in its name
			problem(file, 0, "The file cannot be read: " + ex);
			return null;
		}
	}

	private void problem(FlywayFile file, int line, String text) {
		this.problems.add(new Finding(file.path(), line, text));
	}

}
