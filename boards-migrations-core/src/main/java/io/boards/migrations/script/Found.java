package io.boards.migrations.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;

/**
 * A file below a location.
 *
 * @param resource what to read it from
 * @param location the location
 * @param path its whole path, in a jar that of the jar too
 */
record Found(Resource resource, Location location, String path) {

	static final String CLASS = ".class";

	static Found of(Resource resource, Location location) throws IOException {
		return new Found(resource, location, path(resource));
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

	boolean isSql() {
		return this.path.toLowerCase(Locale.ROOT).endsWith(".sql");
	}

	boolean isClass() {
		return this.location.onClassPath() && this.path.endsWith(CLASS) && !this.path.endsWith("-info.class");
	}

	String name() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

	String shortPath() {
		return this.location.shorten(this.path);
	}

	/**
	 * Where it lies below its location: the same for a source and what was copied from
	 * it.
	 * @return a path
	 */
	String pathInLocation() {
		String shortened = shortPath();
		return shortened.startsWith(this.location.path()) ? shortened.substring(this.location.path().length())
				: shortened;
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
