package io.boards.migrations.script;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import io.boards.migrations.revision.Revision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.aot.AotDetector;
import org.springframework.core.SpringProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Which scripts an application has that was processed ahead of time.
 */
class ScriptIndexTest {

	private static final String INDEX = "META-INF/boards-migrations/db/revisions.index";

	private static final String CLASS = """
			@Revision(id = "c", message = "", created = "2025-09-25T06:27:35Z")
			class R3 implements Migration {
				public void upgrade(Operations op) {
				}
				public void downgrade(Operations op) {
				}
			}
			""";

	private final Path temporary;

	private final ClassPathEntry application;

	ScriptIndexTest(@TempDir Path temporary) throws IOException {
		this.temporary = temporary;
		this.application = new ClassPathEntry(temporary.resolve("application")).script("db/revisions/1.sql", "a")
			.script("db/revisions/2025/2 b+#.SQL", "b")
			.type("db.revisions.R3", CLASS)
			.type("db.revisions.Words", "class Words {}");
	}

	@BeforeEach
	void processedAheadOfTime() {
		SpringProperties.setFlag(AotDetector.AOT_ENABLED);
	}

	@AfterEach
	void asOthers() {
		SpringProperties.setProperty(AotDetector.AOT_ENABLED, null);
	}

	@Test
	void itNamesAllScriptsOfItsLocation() throws IOException {
		assertThat(index()).isEqualTo(new ScriptIndex(INDEX, """
				db/revisions/1.sql
				db/revisions/2025/2 b+#.SQL
				db/revisions/R3.class
				"""));
	}

	@Test
	void inAJarNothingElseIsLookedAt() throws IOException {
		Path jar = indexed().script("db/revisions/not/named.sql", "d").toJar();

		try (CountingLoader loader = new CountingLoader(getClass().getClassLoader(), url(jar))) {
			assertThat(load(loader).all()).extracting(Script::location)
				.containsExactly("db/revisions/1.sql", "db/revisions/2025/2 b+#.SQL", "db.revisions.R3");
			assertThat(loader.asked()).containsExactly(INDEX, "db/revisions/");
			assertThat(loader.found()).containsExactly("db.revisions.R3");
		}
	}

	@Test
	void anApplicationThatIsNotStartedAheadOfTimeDoesNotBelieveIt() throws IOException {
		asOthers();

		assertThat(ids(indexed().script("db/revisions/4.sql", "d").toJar())).containsExactly("a", "b", "d", "c");
	}

	@Test
	void noDirectoryIsBelievedSinceFilesMayHaveComeToIt() throws IOException {
		assertThat(ids(indexed().script("db/revisions/4.sql", "d").directory())).containsExactly("a", "b", "d", "c");
	}

	@Test
	void nothingIsBelievedOfALocationThatIsInAnotherJarToo() throws IOException {
		Path library = new ClassPathEntry(this.temporary.resolve("library")).script("db/revisions/4.sql", "d").toJar();

		assertThat(ids(indexed().toJar(), library)).containsExactly("a", "b", "d", "c");
	}

	@Test
	void nothingIsBelievedWhereThereAreTwo() throws IOException {
		Path other = new ClassPathEntry(this.temporary.resolve("other")).file(INDEX, "db/revisions/1.sql\n").toJar();

		assertThat(ids(other, indexed().script("db/revisions/4.sql", "d").toJar())).containsExactly("a", "b", "d", "c");
	}

	@Test
	void anotherLocationIsLookedThrough() throws IOException {
		Path jar = indexed().script("other/4.sql", "d").toJar();

		try (URLClassLoader loader = loader(jar)) {
			assertThat(Scripts
				.load(List.of("classpath:db/revisions", "classpath:other"), loader, MigrationFactory.withoutArguments())
				.revisions()).extracting(Revision::id).containsExactly("a", "b", "c", "d");
		}
	}

	@Test
	void whatIsNamedAndNotThereIsAnError() throws IOException {
		ClassPathEntry application = indexed();
		Files.delete(application.directory().resolve("db/revisions/1.sql"));
		Files.delete(application.directory().resolve("db/revisions/R3.class"));
		String problem = "It was there when the application was processed ahead of time (process-aot), and is not there"
				+ " now. Build the application again, without what an earlier build has left (mvn clean).";

		try (URLClassLoader loader = loader(application.toJar())) {
			assertThatExceptionOfType(BrokenScriptsException.class).isThrownBy(() -> load(loader))
				.withMessage("2 revisions cannot be read.\n    db/revisions/1.sql:    " + problem
						+ "\n    db/revisions/R3.class: " + problem + "\n  What to do: Correct them; nothing was run.");
		}
	}

	@Test
	void whereOneNameStandsForTwoFilesThereIsNone() throws IOException {
		ClassPathEntry library = new ClassPathEntry(this.temporary.resolve("library")).script("db/revisions/1.sql",
				"d");

		try (URLClassLoader loader = loader(this.application.toJar(), library.toJar())) {
			assertThat(ScriptIndex.of("classpath:db/revisions", load(loader).all())).isEmpty();
		}
	}

	@Test
	void aDirectoryHasNone() throws IOException {
		String location = "file:" + this.application.directory().resolve("db");

		assertThat(ScriptIndex.of(location,
				Scripts.load(List.of(location), getClass().getClassLoader(), MigrationFactory.withoutArguments())
					.all()))
			.isEmpty();
	}

	private ScriptIndex index() throws IOException {
		try (URLClassLoader loader = loader(this.application.directory())) {
			return ScriptIndex.of("classpath:/db/revisions/", load(loader).all()).orElseThrow();
		}
	}

	private ClassPathEntry indexed() throws IOException {
		ScriptIndex index = index();
		return this.application.file(index.resource(), index.text());
	}

	private static List<String> ids(Path... classPath) throws IOException {
		try (URLClassLoader loader = loader(classPath)) {
			return load(loader).revisions().stream().map(Revision::id).toList();
		}
	}

	private static Scripts load(ClassLoader loader) {
		return Scripts.load(List.of("classpath:db/revisions"), loader, MigrationFactory.withoutArguments());
	}

	private static URLClassLoader loader(Path... classPath) {
		return new URLClassLoader(Arrays.stream(classPath).map(ScriptIndexTest::url).toArray(URL[]::new),
				ScriptIndexTest.class.getClassLoader());
	}

	private static URL url(Path path) {
		try {
			return path.toUri().toURL();
		}
		catch (IOException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
