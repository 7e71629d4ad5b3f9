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
 * @param options options of the JVM
 */
public record ColdRun(Class<?> main, ClassPath classPath, List<String> options) {

	/**
	 * A JVM with the standard options.
	 * @param main the class that is run there
	 * @param classPath its class path
	 */
	public ColdRun(Class<?> main, ClassPath classPath) {
		this(main, classPath, List.of());
	}

	/**
	 * Runs it.
	 * @param arguments the arguments of its main method
	 * @return what it printed
	 * @throws IOException where it cannot be started
	 * @throws InterruptedException where the waiting for it is interrupted
	 */
	public Properties with(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		command.add(java());
		command.addAll(this.options);
		command.addAll(List.of("-cp", this.classPath.toString()));
		command.add(this.main.getName());
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		Properties figures = new Properties();
		try (InputStream output = process.getInputStream()) {
			figures.load(output);
		}
		if (process.waitFor() != 0) {
			throw new IllegalStateException("Failed: " + this.main.getName() + " " + String.join(" ", arguments));
		}
		return figures;
	}

	/**
	 * The program that starts a JVM like this one.
	 * @return its path
	 */
	public static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
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
