package io.boards.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.boards.migrations.test.TestDatabase;

/**
 * Processes of the sample's jar.
 *
 * @param directory where they are started, and where they write to
 * @param environment variables that they get beside those of the tests
 */
record SampleProcess(Path directory, Map<String, String> environment) {

	static final String AOT = "-Dspring.aot.enabled=true";

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	static SampleProcess on(TestDatabase database, Path directory) {
		return new SampleProcess(directory, Map.of("SPRING_DATASOURCE_URL", database.url(),
				"SPRING_DATASOURCE_USERNAME", database.user(), "SPRING_DATASOURCE_PASSWORD", database.password()));
	}

	/**
	 * Runs the jar to its end.
	 * @param options options of the JVM
	 * @param arguments arguments of the application
	 * @return what it left
	 * @throws IOException if it cannot be run
	 */
	Outcome run(List<String> options, String... arguments) throws IOException {
		return outcome(java(options, arguments));
	}

	Outcome outcome(List<String> command) throws IOException {
		Path out = this.directory.resolve("out");
		Path err = this.directory.resolve("err");
		ProcessBuilder builder = builder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
		Process process = builder.start();
		try {
			if (!process.waitFor(2, TimeUnit.MINUTES)) {
				throw new IOException(command + " does not end: " + Files.readString(err));
			}
			return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
		}
		catch (InterruptedException ex) {
			throw new IOException(ex);
		}
		finally {
			process.destroyForcibly();
		}
	}

	/**
	 * Starts the application and waits until it listens.
	 * @param options options of the JVM
	 * @return the application
	 * @throws IOException if it does not come up
	 */
	Running start(List<String> options) throws IOException {
		Process process = builder(java(options, "--server.port=0")).redirectErrorStream(true).start();
		StringBuilder said = new StringBuilder();
		BufferedReader output = process.inputReader();
		String line;
		while ((line = output.readLine()) != null) {
			said.append(line).append('\n');
			Matcher port = PORT.matcher(line);
			if (port.find()) {
				return new Running(process, Integer.parseInt(port.group(1)), said.toString());
			}
		}
		throw new IOException("The application did not start:\n" + said);
	}

	private static List<String> java(List<String> options, String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		// They are too short-lived for more than the first compiler.
		command.add("-XX:TieredStopAtLevel=1");
		command.addAll(options);
		command.addAll(List.of("-jar", Objects.requireNonNull(System.getProperty("jar"), "the build names the jar")));
		command.addAll(List.of(arguments));
		return command;
	}

	private ProcessBuilder builder(List<String> command) {
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.directory.toFile());
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		builder.environment().putAll(this.environment);
		return builder;
	}

	/**
	 * What a process left.
	 *
	 * @param code its exit code
	 * @param out what it wrote to its standard output
	 * @param err what it wrote to its standard error
	 */
	record Outcome(int code, String out, String err) {
	}

	/**
	 * An application that listens.
	 *
	 * @param process its process
	 * @param port where it listens
	 * @param said what it printed until then
	 */
	record Running(Process process, int port, String said) implements AutoCloseable {

		@Override
		public void close() throws IOException {
			this.process.destroy();
			try {
				if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
					throw new IOException("The application does not end");
				}
			}
			catch (InterruptedException ex) {
				throw new IOException(ex);
			}
			finally {
				this.process.destroyForcibly();
			}
		}

	}

}
