package io.boards.migrations.script;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * The files of a location. Directories are listed here: what finds all else
 * ({@link FoundResources}) loads a logging system, and compares each path with a pattern.
 */
final class FoundFiles {

	private final Location location;

	private final List<Found> files = new ArrayList<>();

	private FoundFiles(Location location) {
		this.location = location;
	}

	/**
	 * Finds what may be a script.
	 * @param location where; there may be nothing
	 * @param loader the class loader whose class path is meant
	 * @return the files, in any order
	 * @throws IOException where the location cannot be read
	 */
	static List<Found> of(Location location, ClassLoader loader) throws IOException {
		FoundFiles found = new FoundFiles(location);
		if (!location.onClassPath()) {
			found.directory(new File(location.path()));
			return found.files;
		}
		List<URL> others = new ArrayList<>();
		for (URL folder : Collections.list(loader.getResources(location.path() + "/"))) {
			if (folder.getProtocol().equals("file")) {
				found.directory(folder);
			}
			else {
				others.add(folder);
			}
		}
		if (!others.isEmpty()) {
			found.files.addAll(FoundResources.of(location, others, loader));
		}
		return found.files;
	}

	private void directory(URL folder) throws IOException {
		try {
			directory(new File(folder.toURI()));
		}
		catch (URISyntaxException ex) {
			throw new IOException(ex.getMessage(), ex);
		}
	}

	private void directory(File root) throws IOException {
		Path path = root.toPath().toAbsolutePath().normalize();
		walk(path.toFile(), path.toString().replace(File.separatorChar, '/'), new ArrayDeque<>());
	}

	/**
	 * Nothing is asked of a file here, since its name tells enough.
	 * @param directory a directory
	 * @param path its path, with slashes
	 * @param above the directories in which it is, which a link may lead back to
	 */
	private void walk(File directory, String path, Deque<Path> above) throws IOException {
		String[] names = directory.list();
		if (names == null) {
			return;
		}
		Path real = directory.toPath().toRealPath();
		if (above.contains(real)) {
			return;
		}
		above.push(real);
		for (String name : names) {
			File file = new File(directory, name);
			if (Found.isScript(name)) {
				this.files.add(new Found(() -> read(file), this.location, path + "/" + name));
			}
			else if (file.isDirectory()) {
				walk(file, path + "/" + name, above);
			}
		}
		above.pop();
	}

	private static byte[] read(File file) throws IOException {
		try (InputStream input = new FileInputStream(file)) {
			return input.readAllBytes();
		}
	}

}
