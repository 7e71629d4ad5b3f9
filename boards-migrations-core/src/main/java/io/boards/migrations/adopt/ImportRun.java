package io.boards.migrations.adopt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.boards.migrations.adopt.FlywayFile.Kind;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.script.BrokenScriptsException;
import io.boards.migrations.script.SqlScript;

/**
 * Makes the chain.
 */
final class ImportRun {

	private final Instant created;

	private final SectionReader reader;

	private final List<FlywayFile> files;

	private final List<ImportedScript> scripts = new ArrayList<>();

	private final List<Finding> problems = new ArrayList<>();

	private final List<Finding> notes = new ArrayList<>();

	private final Map<String, FlywayFile> byId = new HashMap<>();

	private List<String> parent = List.of();

	ImportRun(List<FlywayFile> files, Instant created, boolean placeholders) {
		this.files = files;
		this.created = created;
		this.reader = new SectionReader(files, placeholders, this.problems, this.notes);
	}

	ImportedHistory history() {
		NameFindings.add(this.files, this.problems, this.notes);
		Map<FlywayVersion, FlywayFile> undo = new TreeMap<>();
		of(Kind.UNDO).forEach((file) -> undo.put(file.version().orElseThrow(), file));
		of(Kind.VERSIONED).stream()
			.sorted(Comparator.comparing((file) -> file.version().orElseThrow()))
			.forEach((file) -> {
				Optional<FlywayFile> back = Optional.ofNullable(undo.get(file.version().orElseThrow()));
				add("V" + file.version().orElseThrow(), file, back.flatMap(this.reader::section));
			});
		Optional<ImportedSection> nothing = undo.isEmpty() ? Optional.empty() : Optional
			.of(ImportedSection.comment("Flyway undoes versions only: what a repeatable one made stays."));
		of(Kind.REPEATABLE).stream().sorted(Comparator.comparing(FlywayFile::description)).forEach((file) -> {
			String id = "R." + file.description().replaceAll("[^A-Za-z0-9_.]", "_");
			this.notes.add(new Finding(file.path(), 0,
					"It becomes the revision " + id + " and runs once. A later change is a new revision."));
			add(id, file, nothing);
		});
		return new ImportedHistory(this.scripts, this.problems, this.notes);
	}

	private List<FlywayFile> of(Kind kind) {
		return this.files.stream().filter((file) -> file.kind() == kind && file.isSql()).toList();
	}

	private void add(String id, FlywayFile file, Optional<ImportedSection> downgrade) {
		FlywayFile same = this.byId.putIfAbsent(id, file);
		if (same != null && file.kind() == Kind.REPEATABLE && !same.path().equals(file.path())) {
			problem(file, "It would become the revision " + id + ", as does " + same.path() + ". Rename one.");
		}
		Revision revision = new Revision(id, this.parent, List.of(), List.of(),
				file.description().isEmpty() ? id : file.description(), this.created.plusSeconds(this.byId.size() - 1));
		this.parent = List.of(id);
		this.reader.section(file).ifPresent((upgrade) -> {
			byte[] content = RevisionText.write(revision, upgrade, downgrade);
			ImportedScript script = new ImportedScript(id, RevisionText.fileName(revision), content);
			this.scripts.add(script);
			check(file, script, revision, upgrade, downgrade);
		});
	}

	/** What is written is read again: it must be what Flyway would run. */
	private void check(FlywayFile file, ImportedScript script, Revision revision, ImportedSection upgrade,
			Optional<ImportedSection> downgrade) {
		if (this.problems.stream().anyMatch((problem) -> problem.file().equals(file.path()))) {
			return;
		}
		ImportedSection nothing = ImportedSection.comment("nothing");
		if (!isKept(RevisionText.write(revision, nothing, Optional.empty()), revision, nothing, Optional.empty())) {
			problem(file, "Its description would be read as something else than the message of a revision. Rename it.");
		}
		else if (!isKept(script.content(), revision, upgrade, downgrade)) {
			problem(file, "Its statements would be others in a revision. End each with a semicolon.");
		}
	}

	private static boolean isKept(byte[] content, Revision revision, ImportedSection upgrade,
			Optional<ImportedSection> downgrade) {
		try {
			SqlScript read = SqlScript.parse(revision.id(), content);
			return read.revision().equals(revision) && upgrade.isKeptBy(read.upgrade())
					&& downgrade.isPresent() == read.downgrade().isPresent()
					&& downgrade.filter((section) -> !section.isKeptBy(read.downgrade().orElseThrow())).isEmpty();
		}
		catch (BrokenScriptsException ex) {
			return false;
		}
	}

	private void problem(FlywayFile file, String text) {
		this.problems.add(new Finding(file.path(), 0, text));
	}

}
