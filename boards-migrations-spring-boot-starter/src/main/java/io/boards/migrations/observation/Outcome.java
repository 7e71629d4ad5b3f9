package io.boards.migrations.observation;

import java.util.Locale;

/**
 * How a run or a step ended.
 */
public enum Outcome {

	/** It is still under way. */
	RUNNING,

	/** It is done. */
	DONE,

	/** Another instance did it meanwhile. */
	SKIPPED,

	/** It is begun again, since a lock on a table was not to be had. */
	RETRIED,

	/** It failed. */
	FAILED;

	/**
	 * The value of the tag.
	 * @return lower case
	 */
	public String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
