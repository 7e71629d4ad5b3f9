package io.boards.migrations.benchmarks.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import io.boards.migrations.benchmarks.RevisionFile;

/**
 * How ten thousand revisions come after each other.
 */
enum Shape {

	/** Each after the one before. */
	CHAIN,

	/** A first one, and a hundred chains after it that never meet again. */
	COMB;

	static final int REVISIONS = 10_000;

	private static final int BRANCHES = 100;

	/**
	 * Its name for readers.
	 */
	String title() {
		return (this == CHAIN) ? "in a chain" : "in a comb with " + BRANCHES + " branches";
	}

	private List<Integer> parents(int number) {
		if (number == 0) {
			return List.of();
		}
		return List.of((this == CHAIN) ? number - 1 : Math.max(number - BRANCHES, 0));
	}

	/**
	 * Writes the files.
	 * @param parent where their directory is made
	 * @return the directory
	 */
	Path write(Path parent) throws IOException {
		Path directory = Files.createDirectory(parent.resolve(name().toLowerCase(Locale.ROOT)));
		for (int i = 0; i < REVISIONS; i++) {
			RevisionFile.item(i, parents(i)).write(directory);
		}
		return directory;
	}

}
