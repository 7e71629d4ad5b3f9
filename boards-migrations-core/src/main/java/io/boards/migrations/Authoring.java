package io.boards.migrations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.boards.migrations.adopt.FlywayImport;
import io.boards.migrations.adopt.ImportedHistory;
import io.boards.migrations.adopt.IncompleteImportException;
import io.boards.migrations.failure.Failure;
import io.boards.migrations.generate.Autogenerate.Generated;
import io.boards.migrations.generate.GenerateSettings;
import io.boards.migrations.generate.Unqualified;
import io.boards.migrations.revision.BrokenGraphException;
import io.boards.migrations.revision.GraphFault;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.script.JavaScript;
import io.boards.migrations.script.NewScript;
import io.boards.migrations.script.Parents;
import io.boards.migrations.script.PostWrite;
import io.boards.migrations.script.Script;
import io.boards.migrations.script.ScriptFiles;
import io.boards.migrations.script.SourceDirectories;
import io.boards.migrations.script.SqlScript;
import org.jspecify.annotations.Nullable;

/**
 * Writes and changes scripts, in the directories of their sources.
 */
public final class Authoring {

	private static final int ID_BYTES = 6;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Migrations migrations;

	private final Library library;

	private final SourceDirectories directories;

	private final PostWrite postWrite;

	private final ClassLoader classLoader;

	Authoring(Migrations migrations, SourceDirectories directories, PostWrite postWrite, ClassLoader classLoader) {
		this.migrations = migrations;
		this.library = migrations.library();
		this.directories = directories;
		this.postWrite = postWrite;
		this.classLoader = classLoader;
	}

	/**
	 * Writes a new revision whose two directions are empty.
	 * @param draft what it is to be
	 * @return its file
	 */
	public Path revision(RevisionDraft draft) {
		RevisionGraph graph = this.library.graph();
		Set<String> parents = new LinkedHashSet<>();
		for (String parent : draft.parents()) {
			graph.named(parent, Set.of()).forEach((revision) -> parents.add(revision.id()));
		}
		if (!draft.splice()) {
			refuseCovered(graph, parents);
		}
		return write(draft, List.copyOf(parents), graph);
	}

	/**
	 * Writes the revisions that remove the difference between entities and database, seen
	 * to do so and to lead back.
	 * @param draft what the first of them is to be; those that follow it say in their
	 * message what is different about them
	 * @param settings changes how the difference is found
	 * @param replay whether to compare with an empty database in which all revisions were
	 * run, instead of the one that is connected
	 * @return what was written; no file where there is no difference
	 */
	public GenerationReport autogenerate(RevisionDraft draft, UnaryOperator<GenerateSettings> settings,
			boolean replay) {
		RevisionGraph graph = this.library.graph();
		Set<String> parents = new LinkedHashSet<>();
		for (String parent : draft.parents()) {
			graph.named(parent, Set.of()).forEach((revision) -> parents.add(revision.id()));
		}
		if (!draft.splice()) {
			refuseCovered(graph, parents);
		}
		Generated generated = replay ? this.migrations.replayed((there) -> there.generate(settings))
				: this.migrations.generate(settings);
		List<NewScript> scripts = new GeneratedScripts(draft, newRevision(draft, List.copyOf(parents), graph),
				this.directories.javaPackage())
			.of(this.library.isOfTenants() ? Unqualified.of(generated.revisions(), generated.schema())
					: generated.revisions(), Authoring::newId);
		List<Path> files = files(draft.format()).createAll(scripts);
		this.library.forget();
		this.postWrite.run(files);
		return new GenerationReport(files, generated.notes());
	}

	/**
	 * Writes a revision in which heads meet.
	 * @param draft what it is to be; its parents are what it merges
	 * @return its file
	 */
	public Path merge(RevisionDraft draft) {
		RevisionGraph graph = this.library.graph();
		List<String> parents = new ArrayList<>();
		for (String parent : draft.parents()) {
			graph.named(parent, Set.of()).forEach((revision) -> parents.add(revision.id()));
		}
		if (new LinkedHashSet<>(parents).size() < parents.size() || parents.size() < 2) {
			throw new AuthoringException(Failure.of("A merge needs at least two different revisions.")
				.fact("given", parents.isEmpty() ? "none" : String.join(", ", parents))
				.fact("heads", names(graph.heads()))
				.remedy("Name the revisions that are to meet, or 'heads' for all heads."));
		}
		if (!draft.splice()) {
			refuseCovered(graph, new LinkedHashSet<>(parents));
		}
		return write(draft, parents, graph);
	}

	/**
	 * Puts the revisions that only one head has on top of another head.
	 * @param target a revision of the branch that is to be moved
	 * @param onto the head that it is put on; null for the other one where there are two
	 * @return what was done
	 */
	public RebaseReport rebase(String target, @Nullable String onto) {
		return new Rebase(this.library.graph(), this.library::applied, this::change).run(target, onto);
	}

	/**
	 * Writes a revision for each migration of Flyway, with the same SQL.
	 * @param location where its migrations are, such as {@code classpath:db/migration}
	 * @param placeholders whether <code>${…}</code> is one there
	 * @return what was written, and what is to be known about it
	 * @throws IncompleteImportException naming what could not be carried over
	 */
	public ImportReport importFlyway(String location, boolean placeholders) {
		RevisionGraph graph = this.library.graph();
		if (!graph.revisions().isEmpty()) {
			throw new AuthoringException(Failure
				.of("An import begins a history, and there is one already. Nothing was written.")
				.fact("heads", names(graph.heads()))
				.remedy("Import into an empty directory (boards.migrations.directory), then put one history on top of the"
						+ " other: Revises of its first revision."));
		}
		FlywayImport flyway = FlywayImport.createdAt(Instant.now());
		ImportedHistory history = (placeholders ? flyway : flyway.withoutPlaceholders())
			.read(location, this.classLoader)
			.requireComplete();
		ScriptFiles files = new ScriptFiles(this.directories.sql());
		List<Path> written = files.createAll(
				history.scripts().stream().map((script) -> new NewScript(script.fileName(), script.text())).toList());
		this.library.forget();
		return new ImportReport(written, history.notes());
	}

	/**
	 * The source of a revision.
	 * @param id its whole id
	 * @return its file
	 * @throws AuthoringException where it is not in the directories of sources
	 */
	public Path file(String id) {
		Script script = this.library.scripts().find(id).orElseThrow();
		Path file = (script instanceof JavaScript) ? this.directories.java().resolve(script.name() + ".java")
				: Path.of(script.location());
		if (!Files.isRegularFile(file)) {
			throw new AuthoringException(Failure.of("The source of this revision is not here.")
				.fact("revision", id)
				.fact("script", script.location())
				.fact("directories", this.directories.sql() + ", " + this.directories.java())
				.remedy("Go to the directory of the project, or name the directories (boards.migrations.directory,"
						+ " boards.migrations.java-directory)."));
		}
		return file;
	}

	private Path change(Revision revision) {
		Path file = file(revision.id());
		boolean java = this.library.scripts().find(revision.id()).orElseThrow() instanceof JavaScript;
		try {
			String text = Files.readString(file, StandardCharsets.UTF_8);
			String changed = java ? Parents.inJava(text, revision.revises()) : inSql(text, revision);
			new ScriptFiles(java ? this.directories.java() : this.directories.sql()).replace(file, changed);
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new AuthoringException(Failure.of("The parents of a revision could not be changed in its file.")
				.fact("file", file)
				.fact("error", ex.getMessage())
				.remedy("Change them by hand to " + String.join(", ", revision.revises()) + "."));
		}
		this.library.forget();
		return file;
	}

	private static String inSql(String text, Revision revision) {
		String changed = Parents.inSql(text, revision.revises());
		SqlScript read = SqlScript.parse(revision.id(), changed.getBytes(StandardCharsets.UTF_8));
		if (!read.revision().equals(revision)) {
			throw new IllegalArgumentException("its header would say something else");
		}
		return changed;
	}

	private Path write(RevisionDraft draft, List<String> parents, RevisionGraph graph) {
		Revision revision = newRevision(draft, parents, graph);
		NewScript script = switch (draft.format()) {
			case SQL -> NewScript.sql(revision, "", "");
			case JAVA -> NewScript.java(revision, this.directories.javaPackage());
		};
		Path file = files(draft.format()).create(script);
		this.library.forget();
		this.postWrite.run(List.of(file));
		return file;
	}

	private ScriptFiles files(RevisionDraft.Format format) {
		return new ScriptFiles(switch (format) {
			case SQL -> this.directories.sql();
			case JAVA -> this.directories.java();
		});
	}

	private Revision newRevision(RevisionDraft draft, List<String> parents, RevisionGraph graph) {
		refuseUnbuilt();
		List<String> dependsOn = draft.dependsOn().stream().map((name) -> dependency(name, graph)).toList();
		String given = draft.id();
		if (given != null && graph.find(given).isPresent()) {
			throw new AuthoringException(Failure.of("There is a revision with this id already. Nothing was written.")
				.fact("revision", given)
				.fact("script", this.library.scripts().find(given).orElseThrow().location())
				.remedy("Give another --rev-id, or none."));
		}
		String id = (given != null) ? given : newId();
		Revision revision = new Revision(id, parents, dependsOn, draft.labels(), draft.message().strip(),
				Instant.now().truncatedTo(ChronoUnit.SECONDS));
		List<Revision> all = new ArrayList<>(graph.revisions());
		all.add(revision);
		checkNames(all);
		return revision;
	}

	private static void checkNames(List<Revision> all) {
		try {
			RevisionGraph.of(all);
		}
		catch (BrokenGraphException ex) {
			Failure failure = Failure.of("The new revision cannot have these names. Nothing was written.");
			for (GraphFault fault : ex.faults()) {
				failure = failure.fact(fault.kind(), fault.text());
			}
			throw new AuthoringException(failure.remedy("Give another --rev-id or --branch-label."));
		}
	}

	/** A class that is not compiled yet is not in the graph, and would be passed over. */
	private void refuseUnbuilt() {
		Path directory = this.directories.java();
		if (!Files.isDirectory(directory)) {
			return;
		}
		Set<String> known = this.library.scripts().all().stream().map(Script::name).collect(Collectors.toSet());
		try (Stream<Path> files = Files.list(directory)) {
			List<String> unbuilt = files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.startsWith("R") && name.endsWith(".java"))
				.filter((name) -> !known.contains(name.substring(0, name.length() - ".java".length())))
				.sorted()
				.toList();
			if (!unbuilt.isEmpty()) {
				throw new AuthoringException(Failure
					.of("A class is not compiled yet, so it is not known what a new revision comes after. Nothing was written.")
					.fact("class", String.join(", ", unbuilt))
					.fact("directory", directory)
					.remedy("Build the application, then try again."));
			}
		}
		catch (IOException ex) {
			throw new AuthoringException(Failure.of("The directory of Java revisions cannot be read.")
				.fact("directory", directory)
				.fact("error", ex.toString())
				.remedy("See that it may be read, or set boards.migrations.java-directory to another."));
		}
	}

	/**
	 * The id of a revision, or a label as it is: what it means is seen when it is used.
	 */
	private static String dependency(String name, RevisionGraph graph) {
		Revision revision = graph.resolve(name);
		return revision.labels().contains(name) ? name : revision.id();
	}

	private static void refuseCovered(RevisionGraph graph, Set<String> parents) {
		List<String> heads = graph.heads().stream().map(Revision::id).toList();
		List<String> covered = parents.stream().filter((parent) -> !heads.contains(parent)).toList();
		if (!covered.isEmpty()) {
			throw new AuthoringException(Failure.of("A new revision on top of one that is no head makes a branch.")
				.fact("no head", String.join(", ", covered))
				.fact("heads", names(graph.heads()))
				.remedy("Put it on a head, or say that a branch is wanted: --splice."));
		}
	}

	private static String names(List<Revision> revisions) {
		return revisions.isEmpty() ? "none" : String.join(", ", revisions.stream().map(Revision::id).toList());
	}

	private static String newId() {
		byte[] bytes = new byte[ID_BYTES];
		RANDOM.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
