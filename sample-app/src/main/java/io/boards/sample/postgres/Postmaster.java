package io.boards.sample.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The process that runs on a data directory, according to the file that it left there.
 *
 * @param data the data directory
 * @param pid the number of the process
 * @param port where it listens
 */
record Postmaster(Path data, long pid, int port) {

	static Optional<Postmaster> of(Path data) throws IOException {
		try {
			List<String> lines = Files.readAllLines(file(data));
			return Optional
				.of(new Postmaster(data, Long.parseLong(lines.get(0).strip()), Integer.parseInt(lines.get(3).strip())));
		}
		catch (NoSuchFileException | NumberFormatException | IndexOutOfBoundsException ex) {
			// PostgreSQL itself knows what to do with a file that is not complete.
			return Optional.empty();
		}
	}

	/**
	 * Whether the process is there and is the server of this directory. After a crash the
	 * number may have gone to another program, or to the server of another directory.
	 * @return whether it makes sense to wait for the server
	 */
	boolean isAlive() {
		return process().map(ProcessHandle::info).filter(this::isServer).isPresent();
	}

	private boolean isServer(ProcessHandle.Info info) {
		boolean postgres = info.command()
			.map((command) -> Path.of(command).getFileName().toString().startsWith("postgres"))
			.orElse(false);
		// Some systems do not tell the arguments; then the name has to do.
		return postgres && info.arguments().map(Stream::of).map(this::mentionsData).orElse(true);
	}

	private boolean mentionsData(Stream<String> arguments) {
		return arguments.anyMatch(this.data.toString()::equals);
	}

	/**
	 * Removes the file that a server left when it crashed and whose process number now
	 * belongs to another program: PostgreSQL would take that program for its server and
	 * refuse to start. Without such a program PostgreSQL removes the file by itself.
	 * @throws IOException if it cannot be removed
	 */
	void forget() throws IOException {
		if (process().isPresent() && !isAlive()) {
			Files.deleteIfExists(file(this.data));
		}
	}

	private Optional<ProcessHandle> process() {
		return ProcessHandle.of(this.pid).filter(ProcessHandle::isAlive);
	}

	private static Path file(Path data) {
		return data.resolve("postmaster.pid");
	}

}
