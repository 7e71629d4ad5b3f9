package io.boards.migrations.test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Processes of their own that run what is on the class path of the tests.
 */
public final class JavaProcess {

	private JavaProcess() {
	}

	/**
	 * Prepares one.
	 * @param main the class whose main method it runs
	 * @param options options of its JVM
	 * @param arguments what the main method gets
	 * @return what starts it
	 */
	public static ProcessBuilder of(Class<?> main, List<String> options, List<String> arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		// It ends before better code would pay.
		command.add("-XX:TieredStopAtLevel=1");
		command.addAll(options);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
		command.addAll(arguments);
		return new ProcessBuilder(command);
	}

}
