package io.boards.migrations.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.boards.migrations.Migrations;
import io.boards.migrations.test.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An upgrade in a process of its own, to be killed.
 *
 * @param process the process
 */
record KilledProcess(Process process) implements AutoCloseable {

	static final String NAME = "killed";

	/**
	 * What the process does.
	 * @param args URL, user, password, directory of the revisions
	 */
	public static void main(String[] args) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(args[0]);
		source.setUser(args[1]);
		source.setPassword(args[2]);
		source.setApplicationName(NAME);
		Migrations.builder(source).locations(List.of("file:" + args[3])).build().upgrade();
	}

	/**
	 * Starts the process.
	 * @param url by what way it upgrades
	 * @param database what it upgrades
	 * @param directory where the revisions are
	 * @return the process
	 * @throws IOException if it does not start
	 */
	static KilledProcess start(String url, TestDatabase database, Path directory) throws IOException {
		return new KilledProcess(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", System.getProperty("java.class.path"),
				KilledProcess.class.getName(), url, database.user(), database.password(), directory.toString())
			.inheritIO()
			.start());
	}

	/**
	 * Completed when it has ended by itself.
	 * @return its exit code
	 */
	CompletableFuture<Integer> ended() {
		return this.process.onExit().thenApply(Process::exitValue);
	}

	/**
	 * {@code kill -9}.
	 */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
