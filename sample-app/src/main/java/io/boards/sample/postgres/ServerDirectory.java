package io.boards.sample.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What lies in the directory of the embedded server.
 *
 * @param root the directory
 */
record ServerDirectory(Path root) {

	/** A lock on a file holds off other processes, but not other threads of this one. */
	private static final ReentrantLock THREADS = new ReentrantLock();

	ServerDirectory(Path root) {
		this.root = root.toAbsolutePath().normalize();
	}

	Path data() {
		return this.root.resolve("data");
	}

	Path log() {
		return this.root.resolve("server.log");
	}

	/**
	 * Does something while no other process and no other thread does the like: to find
	 * out whether a server runs, to start it, to stop it.
	 * @param <T> what comes out
	 * @param action what to do
	 * @return what the action returns
	 * @throws IOException if the directory cannot be written, or from the action
	 */
	<T> T alone(Action<T> action) throws IOException {
		THREADS.lock();
		try {
			Files.createDirectories(this.root);
			Path file = this.root.resolve("lock");
			try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
					FileLock lock = channel.lock()) {
				assert lock.isValid();
				return action.run();
			}
		}
		finally {
			THREADS.unlock();
		}
	}

	/**
	 * What is done alone.
	 *
	 * @param <T> what comes out
	 */
	interface Action<T> {

		T run() throws IOException;

	}

}
