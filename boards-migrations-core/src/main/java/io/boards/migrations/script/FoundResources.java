package io.boards.migrations.script;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of folders on the class path that are no directories, such as those in a jar
 * or in a native image, as Spring finds them.
 */
final class FoundResources extends PathMatchingResourcePatternResolver {

	private final Set<Resource> folders = new LinkedHashSet<>();

	private FoundResources(ClassLoader loader) {
		super(loader);
	}

	/**
	 * Finds what may be a script.
	 * @param location the location
	 * @param folders where it is on the class path
	 * @param loader the class loader whose class path is meant
	 * @return the files, in any order
	 * @throws IOException where a folder cannot be read
	 */
	static List<Found> of(Location location, List<URL> folders, ClassLoader loader) throws IOException {
		FoundResources resolver = new FoundResources(loader);
		folders.forEach((folder) -> resolver.folders.add(new UrlResource(folder)));
		List<Found> files = new ArrayList<>();
		for (Resource resource : resolver.getResources("classpath*:" + location.path() + "/**/*")) {
			Found file = Found.of(resource, location);
			if (Found.isScript(file.name())) {
				files.add(file);
			}
		}
		return files;
	}

	/** The class path was asked already. */
	@Override
	protected Set<Resource> doFindAllClassPathResources(String path) {
		return this.folders;
	}

}
