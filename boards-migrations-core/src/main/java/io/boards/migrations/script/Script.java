package io.boards.migrations.script;

import java.util.List;
import java.util.Optional;

import io.boards.migrations.revision.Revision;

/**
 * A revision with its migration, as found in one SQL file or one Java class, or what a
 * database remembers of it.
 */
public sealed interface Script permits SqlScript, JavaScript, StoredScript {

	/**
	 * The node of the graph that this script is.
	 * @return the revision
	 */
	Revision revision();

	/**
	 * Its short name.
	 * @return a file's name, or a class's name without its package
	 */
	String name();

	/**
	 * Where a person finds it, such as
	 * {@code db/revisions/20250901_120301_add_user_preferences.sql}.
	 * @return a path below the class path or as it was configured, or a class's name
	 */
	String location();

	/**
	 * Why there is no way back.
	 * @return the reason; empty where the script states none
	 */
	Optional<String> irreversible();

	/**
	 * How long its statements may wait and run, as far as it says so itself.
	 * @return the limits
	 */
	TimeLimits limits();

	/**
	 * What it says is meant, although the lint finds it.
	 * @return what is allowed, in the order in which it stands there
	 */
	List<Allowance> allowances();

	/**
	 * What it says that its upgrade does, before it begins.
	 * @return sentences, one or more each; the generator's are among them
	 */
	List<String> notes();

	/**
	 * What tells whether its upgrade was changed.
	 * @return its checksum; empty where there are no statements to take it of, as in Java
	 */
	Optional<Checksum> checksum();

	/**
	 * Whether its upgrade is certainly another than one of before.
	 * @param then the checksum of that one
	 * @return false also where there is nothing to compare
	 */
	default boolean isChangedSince(Checksum then) {
		return false;
	}

}
