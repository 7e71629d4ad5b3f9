package io.boards.migrations;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.boards.migrations.revision.Revision;
import io.boards.migrations.revision.Target;
import io.boards.migrations.runtime.AppliedRevision;
import io.boards.migrations.script.SqlScript;

/**
 * The revisions that an application has. A connection is opened only where a target
 * counts from the current revision.
 */
public final class KnownRevisions {

	private final Loaded all;

	private final Supplier<Loaded> here;

	/**
	 * The revisions.
	 * @param all all of them
	 * @param here where the database is asked; may say that it is not clear which one
	 */
	KnownRevisions(Loaded all, Supplier<Loaded> here) {
		this.all = all;
		this.here = here;
	}

	/**
	 * All of them.
	 * @return oldest first
	 */
	public List<KnownRevision> all() {
		return known(this.all.graph().revisions());
	}

	/**
	 * Some of them.
	 * @param range such as {@code a1b2:head}, {@code -3:current} or {@code a1b2:}
	 * @return those between the two, both included, oldest first
	 */
	public List<KnownRevision> range(String range) {
		return known(Range.parse(range).revisions(this.all.graph(), this::applied));
	}

	/**
	 * Those that a target names.
	 * @param target such as {@code head}, an id, the beginning of one, or {@code current}
	 * @return the revisions, oldest first; none for the base
	 */
	public List<KnownRevision> named(String target) {
		Set<String> applied = Target.parse(target).symbol().equals(Target.CURRENT) ? applied() : Set.of();
		return known(this.all.graph().named(target, applied));
	}

	/**
	 * The SQL of a revision.
	 * @param id its whole id
	 * @return the script, where it is an SQL revision
	 */
	public Optional<SqlScript> sql(String id) {
		return this.all.scripts().find(id).filter(SqlScript.class::isInstance).map(SqlScript.class::cast);
	}

	private List<KnownRevision> known(Collection<Revision> revisions) {
		return revisions.stream()
			.map((revision) -> KnownRevision.of(revision, this.all.graph(), this.all.scripts()))
			.toList();
	}

	private Set<String> applied() {
		return this.here.get()
			.inspection()
			.applied()
			.stream()
			.map(AppliedRevision::revision)
			.filter((id) -> this.all.graph().find(id).isPresent())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
