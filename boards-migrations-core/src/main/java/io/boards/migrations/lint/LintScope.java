package io.boards.migrations.lint;

import java.util.List;
import java.util.Map;

import io.boards.migrations.revision.Target;

/**
 * Which revisions are judged, and where.
 *
 * @param extent how they are chosen
 * @param revisions the revisions that are named: after which it begins, or which are
 * judged
 * @param live whether they are tried on the connected database, in a transaction that is
 * rolled back, and not in a database that is made for it
 * @param rows how many rows tables have where the revisions will run, by schema and name
 * as SQL, such as {@code boards.users}
 */
public record LintScope(Extent extent, List<String> revisions, boolean live, Map<String, Long> rows) {

	public LintScope {
		revisions = List.copyOf(revisions);
		rows = Map.copyOf(rows);
	}

	/** How revisions are chosen. */
	public enum Extent {

		/** All. */
		ALL,

		/** Those that the connected database does not have. */
		PENDING,

		/** All but some and what these need. */
		SINCE,

		/** Those that are named. */
		NAMED

	}

	/**
	 * All revisions.
	 * @return the scope
	 */
	public static LintScope all() {
		return new LintScope(Extent.ALL, List.of(), false, Map.of());
	}

	/**
	 * What the connected database does not have.
	 * @return the scope
	 */
	public static LintScope pending() {
		return new LintScope(Extent.PENDING, List.of(), false, Map.of());
	}

	/**
	 * All but a revision and what it needs.
	 * @param revision such as the head of the branch that others are merged into, or
	 * {@code base} for all
	 * @return the scope
	 */
	public static LintScope since(String revision) {
		return revision.equals(Target.BASE) ? all() : new LintScope(Extent.SINCE, List.of(revision), false, Map.of());
	}

	/**
	 * Some revisions.
	 * @param revisions ids, or the beginnings of ids
	 * @return the scope
	 */
	public static LintScope of(List<String> revisions) {
		return new LintScope(Extent.NAMED, revisions, false, Map.of());
	}

	/**
	 * The same on the connected database.
	 * @return the scope
	 */
	public LintScope onConnected() {
		return new LintScope(this.extent, this.revisions, true, this.rows);
	}

	/**
	 * The same with what is known of tables.
	 * @param known how many rows they have
	 * @return the scope
	 */
	public LintScope with(Map<String, Long> known) {
		return new LintScope(this.extent, this.revisions, this.live, known);
	}

}
