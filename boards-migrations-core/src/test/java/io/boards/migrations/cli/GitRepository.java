package io.boards.migrations.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.boards.migrations.revision.Revision;

/**
 * Git, asked how it draws a graph.
 *
 * @param directory an empty directory for its repository
 */
record GitRepository(Path directory) {

	private static final int FIRST_COMMIT = 1_700_000_000;

	static boolean isInstalled() {
		try {
			return new ProcessBuilder("git", "--version").redirectErrorStream(true).start().waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Makes a commit for every revision, as much later as it is younger.
	 * @param shapes the graphs
	 */
	void commit(List<Shape> shapes) {
		git("", "init", "-q", "--bare");
		StringBuilder stream = new StringBuilder();
		int mark = 0;
		for (int shape = 0; shape < shapes.size(); shape++) {
			List<Revision> revisions = shapes.get(shape).revisions();
			Map<String, Integer> marks = new HashMap<>();
			for (int i = revisions.size() - 1; i >= 0; i--) {
				Revision revision = revisions.get(i);
				marks.put(revision.id(), ++mark);
				stream.append("commit refs/heads/" + branch(shape, revision) + "\nmark :" + mark + "\n");
				stream.append("committer Somebody <somebody@example.org> " + (FIRST_COMMIT + mark) + " +0000\n");
				stream.append("data " + revision.id().length() + "\n" + revision.id() + "\n");
				for (String parent : revision.revises()) {
					stream.append(parent.equals(revision.revises().get(0)) ? "from" : "merge");
					stream.append(" :" + marks.get(parent) + "\n");
				}
			}
		}
		git(stream.toString(), "fast-import", "--quiet");
	}

	/**
	 * Lets git draw.
	 * @param shapes the graphs that were committed
	 * @param shape which of them
	 * @param format what to write beside a commit
	 * @return the drawing, without the blanks at the ends of its lines
	 */
	String drawing(List<Shape> shapes, int shape, String format) {
		List<String> command = new ArrayList<>(
				List.of("log", "--graph", "--date-order", "--color=never", "--format=" + format));
		shapes.get(shape).revisions().forEach((revision) -> command.add(branch(shape, revision)));
		return Shape.text(git("", command.toArray(String[]::new)).lines().map(String::stripTrailing).toList());
	}

	private static String branch(int shape, Revision revision) {
		return shape + "-" + revision.id();
	}

	private String git(String input, String... arguments) {
		List<String> command = new ArrayList<>(List.of("git", "--git-dir=" + this.directory));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().keySet().removeIf((name) -> name.startsWith("GIT_"));
		builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
		try {
			Path file = Files.createTempFile("input", "");
			try {
				Files.writeString(file, input);
				Process process = builder.redirectInput(file.toFile()).start();
				String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
				if (process.waitFor() != 0) {
					throw new IllegalStateException(command + " failed:\n" + output);
				}
				return output;
			}
			finally {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
