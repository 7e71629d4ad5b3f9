package io.boards.sample.postgres;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Another process that joins a server.
 *
 * @param process the process
 * @param output what it says
 */
record Participant(Process process, BufferedReader output) implements AutoCloseable {

	private static final String JOINED = "joined ";

	/**
	 * What the process does: joins, says so, and leaves when its input ends.
	 * @param args the directory
	 * @throws IOException never
	 */
	public static void main(String[] args) throws IOException {
		try (SharedServer server = SharedServer.join(Path.of(args[0]))) {
			System.out.println(JOINED + server.url());
			System.in.read();
		}
		catch (EmbeddedServerException ex) {
			System.out.println(ex.getMessage());
		}
	}

	static Participant start(Path directory, Map<String, String> environment) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(
				System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Participant.class.getName(),
				directory.toString());
		builder.environment().putAll(environment);
		Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		return new Participant(process, process.inputReader());
	}

	static Participant start(Path directory) throws IOException {
		return start(directory, Map.of());
	}

	/**
	 * Waits until the process has joined.
	 * @return the URL of the server
	 * @throws IOException with all that it said, if it did not join
	 */
	String joined() throws IOException {
		List<String> said = new ArrayList<>();
		String line;
		while ((line = this.output.readLine()) != null) {
			if (line.startsWith(JOINED)) {
				return line.substring(JOINED.length());
			}
			said.add(line);
		}
		throw new IOException("The process did not join, it said:\n" + String.join("\n", said));
	}

	/**
	 * Waits until the process has ended.
	 * @return what it said, without what it logged
	 */
	String said() {
		return this.output.lines()
			.filter((line) -> !line.matches("(\\d\\d:|DEBUG|INFO|WARN).*"))
			.collect(Collectors.joining("\n"));
	}

	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/**
	 * Lets the process leave in its own way.
	 */
	@Override
	public void close() throws IOException {
		this.process.getOutputStream().close();
		try {
			this.process.onExit().get(30, TimeUnit.SECONDS);
		}
		catch (InterruptedException | ExecutionException | TimeoutException ex) {
			this.process.destroyForcibly();
			throw new IOException("The process did not end", ex);
		}
	}

}
