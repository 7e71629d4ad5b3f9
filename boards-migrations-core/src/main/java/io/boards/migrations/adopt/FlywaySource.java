package io.boards.migrations.adopt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

/**
 * A location of Flyway.
 *
 * @param location as it was given
 * @param path the folder, without prefix and without slash at its end
 * @param onClassPath whether it is on the class path and not in the file system
 * @param loader the class loader whose class path is meant
 */
record FlywaySource(String location, String path, boolean onClassPath, ClassLoader loader) {

	private static final String CLASS_PATH = "classpath:";

	/**
	 * Reads a location.
	 * @param location {@code classpath:db/migration}, or a directory, with or without
	 * {@code filesystem:} before it
	 * @param loader the class loader whose class path is meant
	 * @return the location, which need not exist
	 */
	static FlywaySource of(String location, ClassLoader loader) {
		// What Spring Boot would put there
		String text = location.replace("{vendor}", "postgresql");
		boolean onClassPath = text.startsWith(CLASS_PATH);
		String path = onClassPath ? text.substring(CLASS_PATH.length()).replaceAll("^/+", "")
				: text.replaceFirst("^(filesystem|file):", "");
		return new FlywaySource(location, path.replaceAll("(?<=.)/+$", ""), onClassPath, loader);
	}

	/**
	 * Everything below the location.
	 * @return the files, by path; none where the location does not exist
	 * @throws NoMigrationsException where it cannot be read
	 */
	List<FlywayFile> files() {
		try {
			List<FlywayFile> files = this.onClassPath ? resources() : directory();
			files.sort(Comparator.comparing(FlywayFile::path));
			return files;
		}
		catch (IOException ex) {
			throw new NoMigrationsException(this.location, "it cannot be read: " + ex.getMessage());
		}
	}

	private List<FlywayFile> directory() throws IOException {
		Path root = Path.of(this.path);
		List<FlywayFile> files = new ArrayList<>();
		if (!Files.isDirectory(root)) {
			return files;
		}
		try (Stream<Path> all = Files.walk(root)) {
			all.filter(Files::isRegularFile)
				.forEach((file) -> files.add(FlywayFile.of(root.relativize(file).toString().replace('\\', '/'),
						new FileSystemResource(file))));
		}
		return files;
	}

	private List<FlywayFile> resources() throws IOException {
		List<FlywayFile> files = new ArrayList<>();
		String root = "/" + this.path + "/";
		for (Resource resource : new PathMatchingResourcePatternResolver(this.loader)
			.getResources("classpath*:" + this.path + "/**/*")) {
			String url = decoded(resource.getURL().toString());
			if (!url.endsWith("/") && (!resource.isFile() || resource.getFile().isFile())) {
				files.add(FlywayFile.of(url.substring(url.lastIndexOf(root) + root.length()), resource));
			}
		}
		return files;
	}

	private static String decoded(String url) {
		try {
			return StringUtils.uriDecode(url, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			// A percent sign in the name of a jar's entry
			return url;
		}
	}

}
