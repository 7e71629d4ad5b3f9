package io.boards.migrations.script;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder in which scripts are looked for, such as {@code classpath:db/revisions}.
 *
 * @param text as it was configured
 * @param path without prefix and without slash at its end
 * @param onClassPath whether it is a folder on the class path and not in the file system
 * @param root the whole path of a directory; empty for a folder on the class path
 */
record Location(String text, String path, boolean onClassPath, String root) {

	private static final String FILE = "file:";

	private static final String CLASS_PATH = "classpath:";

	private static final String WHOLE_CLASS_PATH = "classpath*:";

	private static final String WILDCARDS = "*?{}";

	static Location of(String text) {
		String path = text;
		for (String prefix : new String[] { FILE, CLASS_PATH, WHOLE_CLASS_PATH }) {
			path = text.startsWith(prefix) ? text.substring(prefix.length()) : path;
		}
		boolean file = text.startsWith(FILE);
		String folder = trimmed(path, file);
		return new Location(text, folder, !file, (file && !hasWildcard(folder)) ? absolute(folder) : "");
	}

	/** Without slashes around it, but for the first one of an absolute path. */
	private static String trimmed(String path, boolean file) {
		int from = 0;
		int to = path.length();
		while (from < to && path.charAt(from) == '/') {
			from++;
		}
		while (to > from && path.charAt(to - 1) == '/') {
			to--;
		}
		return (file && from > 0 && from < to) ? path.substring(from - 1, to) : path.substring(from, to);
	}

	private static String absolute(String path) {
		return Path.of(path).toAbsolutePath().normalize().toString().replace(File.separatorChar, '/');
	}

	/**
	 * What makes it impossible to look there.
	 * @return the reason and a way out
	 */
	Optional<String> problem() {
		if (this.path.isEmpty() || hasWildcard(this.path)) {
			return Optional.of("A location names one folder, without wildcards, such as classpath:db/revisions.");
		}
		if (this.onClassPath && this.path.contains(":")) {
			return Optional.of("A location begins with classpath: or file:.");
		}
		return Optional.empty();
	}

	private static boolean hasWildcard(String path) {
		for (int place = 0; place < WILDCARDS.length(); place++) {
			if (path.indexOf(WILDCARDS.charAt(place)) >= 0) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The part of a file's path that a person needs to find it, and that is the same on
	 * every machine.
	 * @param file the path of a file below this location
	 * @return the path from the location on
	 */
	String shorten(String file) {
		if (this.onClassPath) {
			return file.substring(file.lastIndexOf("/" + this.path + "/") + 1);
		}
		return file.startsWith(this.root) ? this.path + file.substring(this.root.length()) : file;
	}

}
