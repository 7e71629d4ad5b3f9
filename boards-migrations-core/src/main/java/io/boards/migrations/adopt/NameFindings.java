package io.boards.migrations.adopt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.boards.migrations.adopt.FlywayFile.Kind;

/**
 * What the names of files tell: what is not carried over, and what is there twice.
 */
final class NameFindings {

	private final List<FlywayFile> files;

	private final List<Finding> problems;

	private final List<Finding> notes;

	private NameFindings(List<FlywayFile> files, List<Finding> problems, List<Finding> notes) {
		this.files = files;
		this.problems = problems;
		this.notes = notes;
	}

	static void add(List<FlywayFile> files, List<Finding> problems, List<Finding> notes) {
		NameFindings findings = new NameFindings(files, problems, notes);
		files.forEach(findings::add);
		findings.twice();
	}

	private void add(FlywayFile file) {
		switch (file.kind()) {
			case CALLBACK -> problem(file, "Callbacks have no counterpart. Put its SQL into revisions, or into the"
					+ " application, and take the file away.");
			case CONFIGURATION -> configuration(file);
			case OTHER -> other(file);
			case BASELINE -> baseline(file);
			default -> migration(file);
		}
	}

	private void migration(FlywayFile file) {
		if (!file.isSql()) {
			problem(file, "Only SQL can be carried over. Import without this file, then write a revision in Java for"
					+ " what it does.");
		}
		else if (file.kind() == Kind.REPEATABLE && file.description().isEmpty()) {
			problem(file, "Without a description there is no id for its revision. Rename it.");
		}
		else if (file.kind() == Kind.UNDO && versions(Kind.VERSIONED).stream().noneMatch(file.version()::equals)) {
			problem(file, "There is no V" + file.version().orElseThrow() + " for it to undo.");
		}
	}

	private void baseline(FlywayFile file) {
		boolean covered = versions(Kind.VERSIONED).stream()
			.flatMap(Optional::stream)
			.anyMatch((version) -> version.compareTo(file.version().orElseThrow()) <= 0);
		if (covered) {
			this.notes.add(new Finding(file.path(), 0,
					"Baselines are left out: the versions that it stands for are carried over one by one."));
		}
		else {
			problem(file, "The versions that it stands for are not here. Rename it to V…, and it begins the chain.");
		}
	}

	private void configuration(FlywayFile file) {
		String script = file.path().substring(0, file.path().length() - FlywayFile.CONFIGURATION.length());
		if (this.files.stream().noneMatch((other) -> other.path().equals(script))) {
			other(file);
		}
	}

	private void other(FlywayFile file) {
		if (!file.language().equals("class")) {
			this.notes.add(new Finding(file.path(), 0, "It is left out: Flyway does not run a file of that name."));
		}
	}

	private void twice() {
		Map<String, FlywayFile> seen = new HashMap<>();
		for (FlywayFile file : new ArrayList<>(this.files)) {
			String name = file.kind() + " " + file.version().map(FlywayVersion::numbers).orElse(List.of())
					+ (file.version().isPresent() ? "" : file.path());
			FlywayFile same = seen.putIfAbsent(name, file);
			if (same != null && file.kind() != Kind.OTHER) {
				problem(file, file.path().equals(same.path()) ? "The class path has it twice. Import from a directory."
						: same.path() + " has the same version.");
			}
		}
	}

	private Set<Optional<FlywayVersion>> versions(Kind kind) {
		return this.files.stream()
			.filter((file) -> file.kind() == kind)
			.map(FlywayFile::version)
			.collect(Collectors.toSet());
	}

	private void problem(FlywayFile file, String text) {
		this.problems.add(new Finding(file.path(), 0, text));
	}

}
