package io.boards.migrations.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands that are run on each file of a revision after it was written, such as a
 * formatter; Alembic's post-write hooks.
 *
 * @param commands command lines; <code>{file}</code> in one stands for the file, which is
 * the last argument otherwise. No shell reads them: double quotes keep an argument with
 * blanks together, and nothing else is special.
 */
public record PostWrite(List<String> commands) {

	/** No commands. */
	public static final PostWrite NONE = new PostWrite(List.of());

	private static final String FILE = "{file}";

	private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|\\S+");

	public PostWrite {
		commands = List.copyOf(commands);
	}

	/**
	 * Runs every command on every file, and waits for each.
	 * @param files the files, which stay whatever happens
	 * @throws PostWriteException where a command is not there, or fails
	 */
	public void run(List<Path> files) {
		for (Path file : files) {
			for (String command : this.commands) {
				run(command, file);
			}
		}
	}

	private static void run(String command, Path file) {
		try {
			Process process = new ProcessBuilder(arguments(command, file)).redirectErrorStream(true).start();
			process.getOutputStream().close();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			int status = process.waitFor();
			if (status != 0) {
				throw new PostWriteException(command, file, "exit status " + status, output);
			}
		}
		catch (IOException ex) {
			throw new PostWriteException(command, file, String.valueOf(ex.getMessage()), "");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PostWriteException(command, file, "interrupted", "");
		}
	}

	private static List<String> arguments(String command, Path file) {
		List<String> arguments = new ArrayList<>();
		Matcher matcher = ARGUMENT.matcher(command);
		while (matcher.find()) {
			String argument = (matcher.group(1) != null) ? matcher.group(1) : matcher.group();
			arguments.add(argument.replace(FILE, file.toString()));
		}
		if (!command.contains(FILE)) {
			arguments.add(file.toString());
		}
		return arguments;
	}

}
