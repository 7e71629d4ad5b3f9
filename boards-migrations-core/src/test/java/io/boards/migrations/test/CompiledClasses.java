package io.boards.migrations.test;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Classes that are compiled in memory without a warning.
 */
public final class CompiledClasses {

	private CompiledClasses() {
	}

	/**
	 * Compiles classes.
	 * @param javaPackage their package
	 * @param texts the source of each, by its name without the package
	 * @return what loads them
	 */
	public static ClassLoader of(String javaPackage, Map<String, String> texts) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
		List<Source> sources = new ArrayList<>();
		texts.forEach((name, text) -> sources.add(new Source(javaPackage.replace('.', '/') + "/" + name, text)));
		Classes classes = new Classes(compiler.getStandardFileManager(problems, null, null));
		boolean compiled = compiler
			.getTask(null, classes, problems, List.of("-Xlint:all", "-Werror", "-proc:none", "--release", "17"), null,
					sources)
			.call();
		for (Diagnostic<? extends JavaFileObject> problem : problems.getDiagnostics()) {
			assertThat(problem.toString()).as(String.valueOf(problem.getSource())).isNull();
		}
		assertThat(compiled).isTrue();
		return classes.loader();
	}

	private static final class Source extends SimpleJavaFileObject {

		private final String text;

		Source(String path, String text) {
			super(URI.create("memory:///" + path + ".java"), Kind.SOURCE);
			this.text = text;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.text;
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

	private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {

		private final Map<String, ByteArrayOutputStream> bytes = new HashMap<>();

		Classes(JavaFileManager files) {
			super(files);
		}

		@Override
		public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind,
				FileObject sibling) {
			return new SimpleJavaFileObject(URI.create("memory:///" + className + ".class"), kind) {

				@Override
				public OutputStream openOutputStream() {
					return Classes.this.bytes.computeIfAbsent(className, (name) -> new ByteArrayOutputStream());
				}

			};
		}

		ClassLoader loader() {
			return new ClassLoader(CompiledClasses.class.getClassLoader()) {

				@Override
				protected Class<?> findClass(String name) throws ClassNotFoundException {
					ByteArrayOutputStream found = Classes.this.bytes.get(name);
					if (found == null) {
						throw new ClassNotFoundException(name);
					}
					return defineClass(name, found.toByteArray(), 0, found.size());
				}

			};
		}

	}

}
