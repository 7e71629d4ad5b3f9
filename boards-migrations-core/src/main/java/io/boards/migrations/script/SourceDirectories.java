package io.boards.migrations.script;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the sources of scripts are: new ones are written there, and SQL files that are
 * there are newer than those on the class path, which were copied from them.
 *
 * @param sql the directory of SQL files
 * @param java the directory of classes
 * @param javaPackage the package of the classes in it
 */
public record SourceDirectories(Path sql, Path java, String javaPackage) {

	private static final String RESOURCES = "src/main/resources";

	private static final String CLASSES = "src/main/java";

	/**
	 * Where build tools keep the sources of locations.
	 * @param locations the locations; the first decides
	 * @return its sources below {@code src/main}; of a directory itself
	 */
	public static SourceDirectories of(List<String> locations) {
		Location location = Location.of(locations.isEmpty() ? Scripts.DEFAULT_LOCATION : locations.get(0));
		if (location.onClassPath()) {
			return new SourceDirectories(Path.of(RESOURCES, location.path()), Path.of(CLASSES, location.path()),
					location.path().replace('/', '.'));
		}
		Location standard = Location.of(Scripts.DEFAULT_LOCATION);
		return new SourceDirectories(Path.of(location.path()), Path.of(CLASSES, standard.path()),
				standard.path().replace('/', '.'));
	}

	/**
	 * The same with SQL files elsewhere.
	 * @param directory the directory
	 * @return the directories
	 */
	public SourceDirectories withSql(Path directory) {
		return new SourceDirectories(directory, this.java, this.javaPackage);
	}

	/**
	 * The same with classes elsewhere.
	 * @param directory the directory, which ends in the folders of the package
	 * @return the directories
	 */
	public SourceDirectories withJava(Path directory) {
		return new SourceDirectories(this.sql, directory, this.javaPackage);
	}

	/**
	 * The directory of SQL files as a location.
	 * @return a location that {@link Scripts} reads
	 */
	String location() {
		return "file:" + this.sql.toString().replace('\\', '/');
	}

}
