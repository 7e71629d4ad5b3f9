package io.boards.migrations.script;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A directory of classes and files, which can become a jar.
 */
final class ClassPathEntry {

	private final Path directory;

	ClassPathEntry(Path directory) {
		this.directory = directory;
	}

	Path directory() {
		return this.directory;
	}

	ClassPathEntry file(String path, String content) throws IOException {
		Path file = this.directory.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
		return this;
	}

	/** An SQL script without statements. */
	ClassPathEntry script(String path, String id) throws IOException {
		return file(path, "-- " + id + "\n-- Revision: " + id
				+ "\n-- Created: 2025-09-01T12:03:01Z\n-- migrate:upgrade\n-- migrate:downgrade\n");
	}

	/**
	 * Compiles a class.
	 * @param name the class's full name
	 * @param text its declaration, with what it needs imported
	 */
	ClassPathEntry type(String name, String text) throws IOException {
		int dot = name.lastIndexOf('.');
		Path source = this.directory.resolveSibling("sources").resolve(name.substring(dot + 1) + ".java");
		Files.createDirectories(source.getParent());
		Files.writeString(source,
				"package " + name.substring(0, dot) + ";\nimport io.boards.migrations.operation.*;\n" + text);
		List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", this.directory.toString()));
		arguments.add(source.toString());
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new))).isZero();
		return this;
	}

	Path toJar() throws IOException {
		Path jar = this.directory.resolveSibling(this.directory.getFileName() + ".jar");
		try (OutputStream file = Files.newOutputStream(jar);
				JarOutputStream output = new JarOutputStream(file);
				Stream<Path> walk = Files.walk(this.directory)) {
			for (Path path : walk.sorted().skip(1).toList()) {
				boolean folder = Files.isDirectory(path);
				output.putNextEntry(new JarEntry(this.directory.relativize(path) + (folder ? "/" : "")));
				output.write(folder ? new byte[0] : Files.readAllBytes(path));
			}
		}
		return jar;
	}

}
