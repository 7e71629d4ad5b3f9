package io.boards.migrations.script;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The scripts of an application, found and not yet understood. One thread at a time reads
 * their files, each of them once.
 */
public final class FoundScripts {

	private final List<FoundScript> files;

	private final List<Fault> faults;

	private final Map<String, String> unused;

	private final @Nullable String sources;

	private final ClassLoader loader;

	private final MigrationFactory factory;

	/**
	 * What was found.
	 * @param files the files, in any order
	 * @param faults what is wrong with places where they may be
	 * @param unused locations of which it is not known that a script is there, and what
	 * is the matter with each if none is
	 * @param sources the location where scripts are written; null for an application that
	 * is only run
	 * @param loader who loads classes
	 * @param factory what creates migrations that are written in Java
	 */
	FoundScripts(List<FoundScript> files, List<Fault> faults, Map<String, String> unused, @Nullable String sources,
			ClassLoader loader, MigrationFactory factory) {
		this.files = files;
		this.faults = faults;
		this.unused = unused;
		this.sources = sources;
		this.loader = loader;
		this.factory = factory;
	}

	/**
	 * Finds scripts: SQL files and Java classes in folders on the class path, SQL files
	 * in directories, each with everything below.
	 * @param locations such as {@code classpath:db/revisions} or
	 * {@code file:/etc/app/revisions}
	 * @param sources where scripts are written: SQL files there take the place of those
	 * of the same name on the class path, and there may be none at all; null for an
	 * application that is only run
	 * @param loader the class loader whose class path is meant
	 * @param factory what creates migrations that are written in Java
	 * @return what was found
	 */
	public static FoundScripts find(List<String> locations, @Nullable SourceDirectories sources, ClassLoader loader,
			MigrationFactory factory) {
		return new ScriptFinder(loader, sources).find(locations, factory);
	}

	/**
	 * Reads them all.
	 * @return the scripts, which may be none
	 * @throws BrokenScriptsException naming everything that is wrong with them
	 */
	public synchronized Scripts read() {
		Collections.sort(this.files);
		List<Fault> problems = new ArrayList<>(this.faults);
		JavaParser java = new JavaParser(this.loader, this.factory, problems::add);
		Set<String> used = new HashSet<>();
		List<Script> scripts = new ArrayList<>(this.files.size());
		for (FoundScript file : this.files) {
			Optional<? extends Script> script = file.found().isClass() ? java.read(file.found())
					: read(file, problems::add);
			if (script.isPresent()) {
				scripts.add(script.get());
				used.add(file.location());
			}
		}
		if (!problems.isEmpty()) {
			throw new BrokenScriptsException(problems);
		}
		return new Scripts(scripts, missing(used));
	}

	private static Optional<SqlScript> read(FoundScript file, Consumer<Fault> problems) {
		try {
			return SqlParser.parse(file.sql(), problems);
		}
		catch (IOException ex) {
			problems.accept(new Fault(file.place(), 0, "The file cannot be read: " + ex.getMessage()));
			return Optional.empty();
		}
	}

	private Map<String, String> missing(Set<String> used) {
		if (this.sources != null && used.contains(this.sources)) {
			// What was only just written is in its directory and not yet elsewhere.
			return Map.of();
		}
		Map<String, String> missing = new LinkedHashMap<>(this.unused);
		missing.keySet().removeAll(used);
		return missing;
	}

	/**
	 * Reads and hashes the SQL files, for those who will ask for that.
	 * @throws IOException where one cannot be read, of which {@link #read()} tells which
	 */
	public synchronized void readAhead() throws IOException {
		for (FoundScript file : this.files) {
			if (!file.found().isClass()) {
				file.sql().hash();
			}
		}
	}

	/**
	 * What can be told without reading SQL.
	 * @return that; empty where something is wrong or missing, of which {@link #read()}
	 * tells what
	 */
	public synchronized Optional<Glance> glance() {
		List<Fault> problems = new ArrayList<>(this.faults);
		JavaParser java = new JavaParser(this.loader, this.factory, problems::add);
		Set<String> used = new HashSet<>();
		List<String> hashes = new ArrayList<>(this.files.size());
		List<JavaScript> inJava = new ArrayList<>();
		try {
			for (FoundScript file : this.files) {
				if (!file.found().isClass()) {
					hashes.add(file.sql().hash());
					used.add(file.location());
				}
				else {
					Optional<JavaScript> script = java.read(file.found());
					if (script.isPresent()) {
						inJava.add(script.get());
						used.add(file.location());
					}
				}
			}
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		return (problems.isEmpty() && missing(used).isEmpty()) ? Optional.of(new Glance(hashes, inJava))
				: Optional.empty();
	}

}
