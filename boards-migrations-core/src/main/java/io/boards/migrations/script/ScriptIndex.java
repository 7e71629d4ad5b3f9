package io.boards.migrations.script;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import org.springframework.aot.AotDetector;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.UrlResource;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * The names of all scripts of a location on the class path, written down when an
 * application is processed ahead of time: started that way it does not look for them.
 *
 * @param resource the name of the file that it is in
 * @param text what is in the file: the name of a resource in each line
 */
public record ScriptIndex(String resource, String text) {

	/**
	 * Lists the scripts of a location.
	 * @param location such as {@code classpath:db/revisions}
	 * @param scripts what was found there, and nowhere else
	 * @return the index; none where there is nothing to list, where the location is a
	 * directory, or where one name stands for several files
	 */
	public static Optional<ScriptIndex> of(String location, List<Script> scripts) {
		Location folder = Location.of(location);
		List<String> names = scripts.stream().map(ScriptIndex::name).toList();
		// A file whose name is there twice tells its whole path instead.
		if (!folder.onClassPath() || names.isEmpty()
				|| !names.stream().allMatch((name) -> name.startsWith(folder.path() + "/"))) {
			return Optional.empty();
		}
		return Optional.of(new ScriptIndex(resource(folder),
				names.stream().map((name) -> name + "\n").collect(Collectors.joining())));
	}

	private static String name(Script script) {
		return (script instanceof JavaScript java) ? java.type().getName().replace('.', '/') + Found.CLASS
				: script.location();
	}

	private static String resource(Location folder) {
		return "META-INF/boards-migrations/" + folder.path() + ".index";
	}

	/**
	 * The files of a location, if what was written down of it is sure to be true still.
	 * @param location the location
	 * @param loader whose class path is meant
	 * @param faults hears of files that are not there
	 * @return the files; empty where they have to be looked for
	 * @throws IOException if the index cannot be read
	 */
	static Optional<List<Found>> find(Location location, ClassLoader loader, Consumer<Fault> faults)
			throws IOException {
		if (!AotDetector.useGeneratedArtifacts() || !location.onClassPath()) {
			return Optional.empty();
		}
		List<URL> indexes = Collections.list(loader.getResources(resource(location)));
		if (indexes.size() != 1 || !isOneFile(indexes.get(0), location, loader)) {
			return Optional.empty();
		}
		String text = new UrlResource(indexes.get(0)).getContentAsString(StandardCharsets.UTF_8);
		List<Found> files = new ArrayList<>();
		for (String name : text.lines().toList()) {
			if (!isThere(name, loader)) {
				faults.accept(new Fault(name, 0, "It was there when the application was processed ahead of time"
						+ " (process-aot), and is not there now. Build the application again, without what an earlier"
						+ " build has left (mvn clean)."));
				continue;
			}
			ClassPathResource resource = new ClassPathResource(name, loader);
			// Classes are not read as files, and need not be there as such.
			files.add(name.endsWith(Found.CLASS) ? new Found(resource::getContentAsByteArray, location, "/" + name)
					: Found.of(resource, location));
		}
		LoggerFactory.getLogger("io.boards.migrations")
			.debug("{} has the revisions that it had when the application was processed ahead of time",
					location.text());
		return Optional.of(files);
	}

	private static boolean isThere(String name, ClassLoader loader) {
		if (!name.endsWith(Found.CLASS)) {
			return loader.getResource(name) != null;
		}
		try {
			Class.forName(ClassUtils.convertResourcePathToClassName(StringUtils.stripFilenameExtension(name)), false,
					loader);
			return true;
		}
		catch (ClassNotFoundException ex) {
			return false;
		}
		catch (LinkageError ex) {
			// It is there; what is wrong with it is told when it is read.
			return true;
		}
	}

	/**
	 * Whether the index and all folders of the location lie in one file, such as the jar
	 * of the application or a native image: then nothing can have come to one of them
	 * since. To a directory it can, and so it can if a library was replaced.
	 */
	private static boolean isOneFile(URL index, Location location, ClassLoader loader) throws IOException {
		String file = file(index);
		return file != null && Collections.list(loader.getResources(location.path() + "/"))
			.stream()
			.allMatch((folder) -> file.equals(file(folder)));
	}

	/**
	 * The outermost file: Spring Boot packs classes and libraries into a jar,
	 * {@code jar:nested:/app.jar/!BOOT-INF/lib/…}, in which {@code META-INF} stays
	 * outside of them, {@code jar:file:/app.jar!/META-INF/…}.
	 */
	private static @Nullable String file(URL url) {
		return switch (url.getProtocol()) {
			case "jar" -> url.getFile().replaceFirst("^(file|nested):", "").split("/!|!/", 2)[0];
			case "resource" -> "the native image";
			default -> null;
		};
	}

}
