package io.boards.migrations.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A JVM of its own for one measurement: nothing is loaded or compiled yet.
 *
 * @param main the class that is run there; it prints what it found by
 * {@link #print(Properties)}
 * @param classPath its class path
 */
public record ColdRun(Class<?> main, String classPath) {

	/**
	 * Runs it.
	 * @param arguments the arguments of its main method
	 * @return what it printed
	 * @throws IOException where it cannot be started
	 * @throws InterruptedException where the waiting for it is interrupted
	 */
	public Properties with(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-cp", this.classPath));
		command.add(this.main.getName());
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		Properties figures = new Properties();
		try (InputStream output = process.getInputStream()) {
			figures.load(output);
		}
		if (process.waitFor() != 0) {
			throw new IllegalStateException("Failed: " + String.join(" ", command.subList(3, command.size())));
		}
		return figures;
	}

	/**
	 * Hands over what was found, in the JVM that was started.
	 * @param figures figures and texts
	 * @throws IOException where nobody reads it
	 */
	public static void print(Properties figures) throws IOException {
		figures.store(System.out, null);
	}

}
