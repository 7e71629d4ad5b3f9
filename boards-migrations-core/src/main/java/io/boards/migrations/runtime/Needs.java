package io.boards.migrations.runtime;

import java.util.Collection;

/**
 * What must be applied before a revision, by id.
 */
interface Needs {

	/**
	 * Everything that it needs directly.
	 * @param id the revision
	 * @return its parents and what it depends on
	 */
	Collection<String> of(String id);

	/**
	 * What it depends on besides its parents.
	 * @param id the revision
	 * @return ids; labels are resolved
	 */
	Collection<String> dependsOn(String id);

}
