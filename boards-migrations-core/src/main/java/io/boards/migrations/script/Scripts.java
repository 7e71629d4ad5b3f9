package io.boards.migrations.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.boards.migrations.revision.Revision;

/**
 * All scripts of an application.
 */
public final class Scripts {

	/** Where scripts are unless something else is configured. */
	public static final String DEFAULT_LOCATION = "classpath:db/revisions";

	private final List<Script> all;

	private final Map<String, List<Script>> byId;

	private final Map<String, String> missing;

	/**
	 * Scripts that were found.
	 * @param all the scripts
	 * @param missing locations where none are, and what is the matter with each
	 */
	Scripts(List<Script> all, Map<String, String> missing) {
		this.all = List.copyOf(all);
		this.missing = missing;
		this.byId = new HashMap<>();
		for (Script script : all) {
			List<Script> before = this.byId.put(script.revision().id(), List.of(script));
			if (before != null) {
				List<Script> same = new ArrayList<>(before);
				same.add(script);
				this.byId.put(script.revision().id(), same);
			}
		}
	}

	/**
	 * Loads scripts: SQL files and Java classes from folders on the class path, SQL files
	 * from directories, each with everything below.
	 * @param locations such as {@code classpath:db/revisions} or
	 * {@code file:/etc/app/revisions}
	 * @param loader the class loader whose class path is meant
	 * @param factory what creates migrations that are written in Java
	 * @return the scripts
	 * @throws NoScriptsException where a location holds no revisions
	 * @throws BrokenScriptsException naming everything that is wrong with scripts
	 */
	public static Scripts load(List<String> locations, ClassLoader loader, MigrationFactory factory) {
		return FoundScripts.find(locations, null, loader, factory).read().requireSome();
	}

	/**
	 * The folders on the class path among locations.
	 * @param locations such as {@code classpath:db/revisions}
	 * @return such as {@code db/revisions}
	 */
	public static List<String> folders(List<String> locations) {
		return locations.stream().map(Location::of).filter(Location::onClassPath).map(Location::path).toList();
	}

	/**
	 * Whether none of them has a direction that runs outside a transaction.
	 * @return false where there is one
	 */
	public boolean areAllTransactional() {
		return all().stream().allMatch(Scripts::isTransactional);
	}

	private static boolean isTransactional(Script script) {
		return (script instanceof SqlScript sql)
				? sql.upgrade().transactional() && sql.downgrade().map(Section::transactional).orElse(true)
				: !(script instanceof JavaScript java) || java.transactional();
	}

	/**
	 * Sees that there are scripts where they should be.
	 * @return this
	 * @throws NoScriptsException where a location holds no revisions
	 */
	public Scripts requireSome() {
		if (!this.missing.isEmpty() || this.all.isEmpty()) {
			throw new NoScriptsException(this.missing);
		}
		return this;
	}

	/**
	 * The same, and others.
	 * @param more scripts of other revisions
	 * @return all of them
	 */
	public Scripts with(Collection<? extends Script> more) {
		List<Script> scripts = new ArrayList<>(this.all);
		scripts.addAll(more);
		return new Scripts(scripts, this.missing);
	}

	/**
	 * The scripts, by location and path; two of them may have the same id.
	 * @return all scripts
	 */
	public List<Script> all() {
		return this.all;
	}

	/**
	 * Looks for the script of a revision.
	 * @param id the revision's whole id
	 * @return the first script with that id
	 */
	public Optional<Script> find(String id) {
		List<Script> scripts = with(id);
		return scripts.isEmpty() ? Optional.empty() : Optional.of(scripts.get(0));
	}

	/**
	 * The nodes of the graph.
	 * @return a revision for each script
	 */
	public List<Revision> revisions() {
		List<Revision> revisions = new ArrayList<>(this.all.size());
		for (Script script : this.all) {
			revisions.add(script.revision());
		}
		return Collections.unmodifiableList(revisions);
	}

	/**
	 * Where a revision is defined: in more than one place only if its id is used twice.
	 * @param id the revision's whole id
	 * @return the locations of its scripts
	 */
	public List<String> locationsOf(String id) {
		return with(id).stream().map(Script::location).toList();
	}

	private List<Script> with(String id) {
		return this.byId.getOrDefault(id, List.of());
	}

}
