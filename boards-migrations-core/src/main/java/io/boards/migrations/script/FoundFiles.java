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
import java.util.Arrays;
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

	/** What files are read into, one after the other. */
	private final byte[] buffer = new byte[8192];

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
		String slashes = path.toString().replace(File.separatorChar, '/');
		walk(path.toFile(), slashes.endsWith("/") ? slashes : slashes.concat("/"), new ArrayDeque<>());
	}

	/**
	 * Nothing is asked of a file here, since its name tells enough.
	 * @param directory a directory
	 * @param path its path, with slashes, also at its end
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
		String shortPath = this.location.shorten(path);
		for (String name : names) {
			if (Found.isScript(name)) {
				this.files.add(new Found(() -> read(new File(directory, name)), this.location, path.concat(name),
						shortPath.concat(name)));
				continue;
			}
			File file = new File(directory, name);
			if (file.isDirectory()) {
				walk(file, path.concat(name).concat("/"), above);
			}
		}
		above.pop();
	}

	/** To ask how long a file is takes longer than to read what is as short as most. */
	private byte[] read(File file) throws IOException {
		try (InputStream input = new FileInputStream(file)) {
			byte[] bytes = this.buffer;
			int length = 0;
			for (int count = 0; count >= 0; count = input.read(bytes, length, bytes.length - length)) {
				length += count;
				if (length == bytes.length) {
					bytes = Arrays.copyOf(bytes, 2 * length);
				}
			}
			return Arrays.copyOf(bytes, length);
		}
	}

}
