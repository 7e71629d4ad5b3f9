package io.boards.migrations.runtime;

import java.util.Optional;

import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.script.FoundScripts;
import io.boards.migrations.script.Scripts;

/**
 * The revisions of an application, understood when they are first needed.
 */
public interface Revisions {

	/**
	 * Their code.
	 * @return the scripts
	 * @throws io.boards.migrations.script.BrokenScriptsException naming everything that
	 * is wrong with them
	 */
	Scripts scripts();

	/**
	 * How they belong together.
	 * @return the graph
	 * @throws io.boards.migrations.revision.BrokenGraphException naming everything that
	 * is wrong with it
	 */
	RevisionGraph graph();

	/**
	 * Whether their files have to be found and read before anything is known of them.
	 * @return false where {@link #scripts()} is known; nobody waits for the answer
	 */
	boolean areUnread();

	/**
	 * What they are in, as long as nobody needed to understand it.
	 * @return what was found; empty where {@link #scripts()} is known
	 */
	Optional<FoundScripts> found();

	/**
	 * Revisions that are understood.
	 * @param scripts their code
	 * @param graph how they belong together
	 * @return both
	 */
	static Revisions of(Scripts scripts, RevisionGraph graph) {
		return new Understood(scripts, graph);
	}

	/**
	 * Scripts that were read.
	 *
	 * @param scripts their code
	 * @param graph how they belong together
	 */
	record Understood(Scripts scripts, RevisionGraph graph) implements Revisions {

		@Override
		public boolean areUnread() {
			return false;
		}

		@Override
		public Optional<FoundScripts> found() {
			return Optional.empty();
		}

	}

}
