package io.boards.migrations.script;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds scripts: one pass over each location, and nothing else on the class path is
 * touched.
 */
final class ScriptFinder {

	private final ClassLoader loader;

	private final @Nullable SourceDirectories sources;

	private final List<Fault> faults = new ArrayList<>();

	private final Map<String, Integer> shortPaths = new HashMap<>();

	private final Set<String> paths = new HashSet<>();

	private final Set<String> used = new HashSet<>();

	/** What lies in the directory of sources, and hides what has its name elsewhere. */
	private final Set<String> newer = new HashSet<>();

	ScriptFinder(ClassLoader loader, @Nullable SourceDirectories sources) {
		this.loader = loader;
		this.sources = sources;
	}

	FoundScripts find(List<String> locations, MigrationFactory factory) {
		List<List<Found>> turns = new ArrayList<>(List.of(sources()));
		Map<String, String> unused = new LinkedHashMap<>();
		for (String text : locations) {
			Location location = Location.of(text);
			unused.put(text, location.problem().orElse("Nothing there is a revision."));
			try {
				turns.add(location.problem().isPresent() ? List.of() : find(location));
			}
			catch (IOException ex) {
				unused.put(text, "It cannot be read: " + ex.getMessage());
			}
		}
		unused.keySet().removeAll(this.used);
		return new FoundScripts(files(turns), this.faults, unused,
				(this.sources != null) ? this.sources.location() : null, this.loader, factory);
	}

	private List<FoundScript> files(List<List<Found>> turns) {
		List<FoundScript> files = new ArrayList<>(this.paths.size());
		for (int turn = 0; turn < turns.size(); turn++) {
			for (Found file : turns.get(turn)) {
				// Only where several entries of the class path have such a file, which
				// one is said
				boolean unique = this.shortPaths.getOrDefault(file.shortPath(), 1) == 1;
				files.add(new FoundScript(file, unique ? file.shortPath() : file.path(), turn));
			}
		}
		return files;
	}

	private List<Found> sources() {
		if (this.sources == null || !Files.isDirectory(this.sources.sql())) {
			return List.of();
		}
		try {
			List<Found> files = find(Location.of(this.sources.location())).stream().filter(Found::isSql).toList();
			files.forEach((file) -> this.newer.add(file.pathInLocation()));
			return files;
		}
		catch (IOException ex) {
			fault(this.sources.location(), "The directory cannot be read: " + ex.getMessage());
			return List.of();
		}
	}

	private List<Found> find(Location location) throws IOException {
		List<Found> files = new ArrayList<>();
		for (Found file : files(location)) {
			if (!file.isSql() && !file.isClass()) {
				continue;
			}
			if (!this.newer.isEmpty() && file.isSql() && this.newer.contains(file.pathInLocation())) {
				this.used.add(location.text());
				continue;
			}
			if (this.paths.add(file.path())) {
				files.add(file);
				this.shortPaths.put(file.shortPath(), this.shortPaths.getOrDefault(file.shortPath(), 0) + 1);
			}
			else {
				// Another location has it already
				this.used.add(location.text());
			}
		}
		return files;
	}

	private List<Found> files(Location location) throws IOException {
		Optional<List<Found>> known = ScriptIndex.find(location, this.loader, this.faults::add);
		return known.isPresent() ? known.get() : FoundFiles.of(location, this.loader);
	}

	private void fault(String location, String problem) {
		this.faults.add(new Fault(location, 0, problem));
	}

}
