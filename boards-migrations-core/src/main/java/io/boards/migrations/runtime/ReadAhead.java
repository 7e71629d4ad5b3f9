package io.boards.migrations.runtime;

import java.io.IOException;
import java.util.Optional;

import io.boards.migrations.script.FoundScripts;

/**
 * Reads the files of an application in a thread of its own, while that of a run asks the
 * database: what is longer of the two is waited for, and not both. The connection stays
 * with the thread of the run, on which a {@code DataSource} may depend.
 */
final class ReadAhead {

	private final Revisions revisions;

	private ReadAhead(Revisions revisions) {
		this.revisions = revisions;
	}

	/**
	 * Begins. Whoever asks for the files meanwhile waits until they are read.
	 * @param revisions what has the files; nothing is begun where they are understood
	 */
	static void begin(Revisions revisions) {
		if (!revisions.areUnread()) {
			return;
		}
		Thread thread = new Thread(new ReadAhead(revisions)::read, "boards-migrations-files");
		// The end of the JVM need not wait for it.
		thread.setDaemon(true);
		thread.start();
	}

	private void read() {
		try {
			Optional<FoundScripts> found = this.revisions.found();
			if (found.isPresent()) {
				found.get().readAhead();
			}
		}
		catch (IOException | RuntimeException ex) {
			Log.log.debug("The files could not be read ahead, and whoever needs them will say why ({})",
					ex.getClass().getName());
		}
	}

}
