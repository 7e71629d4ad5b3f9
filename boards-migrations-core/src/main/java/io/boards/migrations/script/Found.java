package io.boards.migrations.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;

/**
 * A file below a location.
 *
 * @param content what reads it
 * @param location the location
 * @param path its whole path, in a jar that of the jar too
 * @param shortPath the part of it that a person needs to find the file
 */
record Found(Content content, Location location, String path, String shortPath) {

	private static final String SQL = ".sql";

	static final String CLASS = ".class";

	Found(Content content, Location location, String path) {
		this(content, location, path, location.shorten(path));
	}

	/** Reads a file. */
	@FunctionalInterface
	interface Content {

		byte[] read() throws IOException;

	}

	static Found of(Resource resource, Location location) throws IOException {
		return new Found(resource::getContentAsByteArray, location, path(resource));
	}

	private static String path(Resource resource) throws IOException {
		if (resource.isFile()) {
			return StringUtils.cleanPath(resource.getFile().getAbsolutePath());
		}
		String url = resource.getURL().toString();
		try {
			return StringUtils.uriDecode(url, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			// A percent sign in the name of a jar's entry
			return url;
		}
	}

	/**
	 * Whether a file may be a script.
	 * @param name its name
	 * @return whether it is an SQL file or a class
	 */
	static boolean isScript(String name) {
		return isSql(name) || name.endsWith(CLASS);
	}

	private static boolean isSql(String name) {
		return name.regionMatches(true, name.length() - SQL.length(), SQL, 0, SQL.length());
	}

	/** By what a person sees, and else by the whole path. */
	static int compare(Found one, Found other) {
		int compared = one.shortPath.compareTo(other.shortPath);
		return (compared != 0) ? compared : one.path.compareTo(other.path);
	}

	boolean isSql() {
		return isSql(this.path);
	}

	boolean isClass() {
		return this.location.onClassPath() && this.path.endsWith(CLASS) && !this.path.endsWith("-info.class");
	}

	String name() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

	/**
	 * Where it lies below its location: the same for a source and what was copied from
	 * it.
	 * @return a path
	 */
	String pathInLocation() {
		return this.shortPath.startsWith(this.location.path()) ? this.shortPath.substring(this.location.path().length())
				: this.shortPath;
	}

	/**
	 * The names that a class in this file can have: the location may occur in the path
	 * more than once, and only the class loader knows where the class path's part begins.
	 * @return the longest first
	 */
	List<String> classNames() {
		String root = "/" + this.location.path() + "/";
		String whole = this.path.substring(0, this.path.length() - CLASS.length());
		List<String> names = new ArrayList<>();
		for (int start = whole.indexOf(root); start >= 0; start = whole.indexOf(root, start + 1)) {
			names.add(whole.substring(start + 1).replace('/', '.'));
		}
		return names;
	}

}
