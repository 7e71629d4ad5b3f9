package io.boards.migrations.script;

import java.io.File;
import java.util.Optional;

import org.springframework.util.StringUtils;

/**
 * A folder in which scripts are looked for, such as {@code classpath:db/revisions}.
 *
 * @param text as it was configured
 * @param path without prefix and without slash at its end
 * @param onClassPath whether it is a folder on the class path and not in the file system
 */
record Location(String text, String path, boolean onClassPath) {

	private static final String FILE = "file:";

	private static final String CLASS_PATH = "classpath:";

	private static final String WHOLE_CLASS_PATH = "classpath*:";

	static Location of(String text) {
		String path = text;
		for (String prefix : new String[] { FILE, CLASS_PATH, WHOLE_CLASS_PATH }) {
			path = text.startsWith(prefix) ? text.substring(prefix.length()) : path;
		}
		boolean file = text.startsWith(FILE);
		return new Location(text, path.replaceAll("^/+", file ? "/" : "").replaceAll("/+$", ""), !file);
	}

	/**
	 * What makes it impossible to look there.
	 * @return the reason and a way out
	 */
	Optional<String> problem() {
		if (this.path.isEmpty() || this.path.matches(".*[*?{}].*")) {
			return Optional.of("A location names one folder, without wildcards, such as classpath:db/revisions.");
		}
		if (this.onClassPath && this.path.contains(":")) {
			return Optional.of("A location begins with classpath: or file:.");
		}
		return Optional.empty();
	}

	/**
	 * What finds everything below it. Folders of that name can be in several entries of
	 * the class path: build tools keep classes and resources apart.
	 * @return a pattern for Spring
	 */
	String pattern() {
		return (this.onClassPath ? WHOLE_CLASS_PATH : FILE) + this.path + "/**/*";
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
		String root = StringUtils.cleanPath(new File(this.path).getAbsolutePath());
		return file.startsWith(root) ? this.path + file.substring(root.length()) : file;
	}

}
