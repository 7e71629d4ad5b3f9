package io.boards.migrations.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a JVM finds its classes.
 *
 * @param entries jars and directories
 */
public record ClassPath(List<Path> entries) {

	/**
	 * The class path of this JVM.
	 * @return the class path
	 */
	public static ClassPath own() {
		return of(System.getProperty("java.class.path"));
	}

	/**
	 * Reads a class path.
	 * @param text its entries with what the system has between them
	 * @return the class path
	 */
	public static ClassPath of(String text) {
		return new ClassPath(Stream.of(text.strip().split(File.pathSeparator)).map(Path::of).toList());
	}

	/**
	 * All that is in a directory.
	 * @param directory a directory of jars
	 * @return the class path
	 */
	public static ClassPath in(Path directory) {
		try (Stream<Path> files = Files.list(directory)) {
			return new ClassPath(files.sorted().toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The same and more behind it.
	 * @param more entries
	 * @return the longer one
	 */
	public ClassPath with(ClassPath more) {
		return new ClassPath(Stream.concat(this.entries.stream(), more.entries.stream()).toList());
	}

	/**
	 * A part of it.
	 * @param wanted tells of the name of a file whether it stays
	 * @return the shorter one
	 */
	public ClassPath only(Predicate<String> wanted) {
		return new ClassPath(
				this.entries.stream().filter((entry) -> wanted.test(entry.getFileName().toString())).toList());
	}

	/**
	 * The version of a library.
	 * @param artifact the name of its jar without the version
	 * @return the version of the first such jar
	 */
	public String version(String artifact) {
		Pattern jar = Pattern.compile(Pattern.quote(artifact) + "-([0-9.]+)\\.jar");
		return this.entries.stream()
			.map((entry) -> jar.matcher(entry.getFileName().toString()))
			.filter(Matcher::matches)
			.map((matcher) -> matcher.group(1))
			.findFirst()
			.orElseThrow();
	}

	@Override
	public String toString() {
		return String.join(File.pathSeparator, this.entries.stream().map(Path::toString).toList());
	}

}
