package io.boards.migrations.runtime;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where runs say what they do. The logging system is asked for when the first thing is
 * said: in a process that has none yet, to load it takes longer than to see that nothing
 * is to be done.
 */
final class Log {

	static final Logger log = LoggerFactory.getLogger("io.boards.migrations");

	private Log() {
	}

}
