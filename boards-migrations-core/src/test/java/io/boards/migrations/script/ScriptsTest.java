package io.boards.migrations.script;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.revision.Revision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ScriptsTest {

	private static final String SEED = """
			@Revision(id = "seed", revises = { "a", "b" }, dependsOn = "c", labels = "tenants",
				message = "Seed the tenant", created = "2025-09-25T06:27:35Z", transactional = false)
			@Irreversible("nobody knows the rows")
			class R1 implements Migration {
				static {
					if (true) {
						throw new IllegalStateException("initialized");
					}
				}
				public void upgrade(Operations op) {
				}
				public void downgrade(Operations op) {
				}
				static class Row {
				}
			}
			class Tenant {
			}
			""";

	private static final String PLAIN = """
			@Revision(id = "%s", message = "", created = "2025-09-25T06:27:35Z")
			class %s implements Migration {
				public void upgrade(Operations op) {
				}
				public void downgrade(Operations op) {
				}
			}
			""";

	@TempDir
	@SuppressWarnings("NullAway.Init") // JUnit sets it
	Path temporary;

	@SuppressWarnings("NullAway.Init") // set before each test
	private ClassPathEntry entry;

	@BeforeEach
	void createEntry() throws IOException {
		Path directory = Files.createDirectories(this.temporary.resolve("classes"));
		this.entry = new ClassPathEntry(directory);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void filesAndClassesOfAnyDepthAreFoundInOrder(boolean jar) throws IOException {
		this.entry.script("db/revisions/b.sql", "b")
			.script("db/revisions/a.SQL", "a")
			.script("db/revisions/2025/05/a b+c#.sql", "c")
			.script("db/other.sql", "other")
			.script("db/revisions.sql", "other")
			.file("db/revisions/readme.txt", "not a script")
			.file("db/revisions/a.sql~", "not a script")
			.type("db.revisions.v1.R1", SEED)
			.type("db.revisions.Plain", "interface Plain {}")
			.type("db.Other", PLAIN.formatted("other", "Other"));
		try (URLClassLoader loader = loader(jar ? this.entry.toJar() : this.entry.directory())) {
			Scripts scripts = Scripts.load(List.of(Scripts.DEFAULT_LOCATION), loader, (type) -> new Nothing());
			assertThat(scripts.all()).extracting(Script::location)
				.containsExactly("db/revisions/2025/05/a b+c#.sql", "db/revisions/a.SQL", "db/revisions/b.sql",
						"db.revisions.v1.R1");
			assertThat(scripts.all()).extracting(Script::name).containsExactly("a b+c#.sql", "a.SQL", "b.sql", "R1");
			assertThat(scripts.revisions()).extracting(Revision::id).containsExactly("c", "a", "b", "seed");
			JavaScript seed = (JavaScript) scripts.find("seed").orElseThrow();
			assertThat(seed.revision()).isEqualTo(new Revision("seed", List.of("a", "b"), List.of("c"),
					List.of("tenants"), "Seed the tenant", Instant.parse("2025-09-25T06:27:35Z")));
			assertThat(seed.transactional()).isFalse();
			assertThat(seed.irreversible()).contains("nobody knows the rows");
			assertThat(seed.checksum()).isEmpty();
			assertThat(seed.migration()).isInstanceOf(Nothing.class).isNotSameAs(seed.migration());
			assertThat(scripts.find("other")).isEmpty();
		}
	}

	@Test
	void aThousandRevisionsInAJarAreReadOnceEachAndNothingElseIs() throws IOException {
		for (int i = 0; i < 1000; i++) {
			this.entry.script("db/revisions/r%04d.sql".formatted(i), "r" + i);
			this.entry.file("other/file%04d.sql".formatted(i), "");
		}
		this.entry.type("db.revisions.R1", SEED).type("other.Other", PLAIN.formatted("other", "Other"));
		Path jar = this.entry.toJar();
		String prefix = "jar:" + jar.toUri().toURL();
		try (CountingLoader loader = new CountingLoader(getClass().getClassLoader(), jar.toUri().toURL())) {
			Scripts scripts = Scripts.load(List.of(Scripts.DEFAULT_LOCATION), loader,
					MigrationFactory.withoutArguments());
			assertThat(scripts.all()).hasSize(1001);
			assertThat(loader.opened()).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 1000)
				.mapToObj((i) -> prefix + "!/db/revisions/r%04d.sql".formatted(i))
				.toList());
			assertThat(loader.found()).containsExactlyInAnyOrder("db.revisions.R1", "db.revisions.R1$Row",
					"db.revisions.Tenant");
			assertThat(loader.asked()).containsExactly("db/revisions/");
		}
	}

	@Test
	void foldersOfSeveralClassPathEntriesAreOneLocation() throws IOException {
		this.entry.script("db/revisions/a.sql", "a").script("db/revisions/same.sql", "b");
		ClassPathEntry resources = new ClassPathEntry(this.temporary.resolve("resources"))
			.script("db/revisions/c.sql", "c")
			.script("db/revisions/same.sql", "b");
		Path jar = this.entry.toJar();
		try (URLClassLoader loader = loader(jar, resources.directory())) {
			Scripts scripts = Scripts.load(List.of("classpath:/db/revisions/"), loader,
					MigrationFactory.withoutArguments());
			assertThat(scripts.revisions()).extracting(Revision::id).containsExactly("a", "c", "b", "b");
			assertThat(scripts.find("b")).contains(scripts.all().get(2));
			assertThat(scripts.locationsOf("c")).containsExactly("db/revisions/c.sql");
			// Two files of one name are told apart
			assertThat(scripts.locationsOf("b")).containsExactlyInAnyOrder(
					resources.directory() + "/db/revisions/same.sql",
					"jar:" + jar.toUri().toURL() + "!/db/revisions/same.sql");
			assertThat(scripts.locationsOf("d")).isEmpty();
		}
	}

	@Test
	void locationsThatOverlapAreReadOnce() throws IOException {
		this.entry.script("db/revisions/old/a.sql", "a").script("db/revisions/b.sql", "b");
		try (URLClassLoader loader = loader(this.entry.directory())) {
			Scripts scripts = Scripts.load(List.of("classpath:db/revisions", "classpath*:db/revisions/old"), loader,
					MigrationFactory.withoutArguments());
			assertThat(scripts.revisions()).extracting(Revision::id).containsExactly("b", "a");
		}
	}

	@Test
	void aDirectoryHoldsOnlySql() throws IOException {
		this.entry.script("a.sql", "a").script("deep/b.sql", "b").type("db.revisions.R1", SEED);
		Scripts scripts = Scripts.load(List.of("file:" + this.entry.directory() + "/"), getClass().getClassLoader(),
				MigrationFactory.withoutArguments());
		assertThat(scripts.all()).extracting(Script::location)
			.containsExactly(this.entry.directory() + "/a.sql", this.entry.directory() + "/deep/b.sql");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 100, 8191, 8192, 8193, 50_000 })
	void aFileOfAnyLengthIsReadAsAWhole(int length) throws IOException {
		this.entry.script("a.sql", "a");
		Path file = this.entry.directory().resolve("a.sql");
		String text = Files.readString(file);
		Files.writeString(file, text + "-".repeat(Math.max(length - text.length(), 0)));
		Found read = FoundFiles.of(Location.of("file:" + this.entry.directory()), getClass().getClassLoader())
			.stream()
			.filter((found) -> found.name().equals("a.sql"))
			.findFirst()
			.orElseThrow();
		assertThat(read.content().read()).isEqualTo(Files.readAllBytes(file));
	}

	@Test
	void aRelativeDirectoryStaysRelative() throws IOException {
		Path directory = Files.createTempDirectory(Path.of("target"), "revisions");
		new ClassPathEntry(directory).script("deep/a.sql", "a");
		Scripts scripts = Scripts.load(List.of("file:" + directory), getClass().getClassLoader(),
				MigrationFactory.withoutArguments());
		assertThat(scripts.locationsOf("a")).containsExactly(directory + "/deep/a.sql");
	}

	@Test
	void theNameOfTheLocationMayOccurTwiceInAPath() throws IOException {
		ClassPathEntry twice = new ClassPathEntry(this.temporary.resolve("db/revisions/classes"))
			.type("db.revisions.R1", PLAIN.formatted("a", "R1"))
			.type("db.revisions.db.revisions.R1", PLAIN.formatted("b", "R1"))
			.script("db/revisions/c.sql", "c");
		try (URLClassLoader loader = loader(twice.directory())) {
			Scripts scripts = Scripts.load(List.of(Scripts.DEFAULT_LOCATION), loader,
					MigrationFactory.withoutArguments());
			assertThat(scripts.all()).extracting(Script::location)
				.containsExactlyInAnyOrder("db.revisions.R1", "db.revisions.db.revisions.R1", "db/revisions/c.sql");
		}
	}

	@Test
	void noRevisionsAnywhere() throws IOException {
		this.entry.file("db/revisions/readme.txt", "").type("db.revisions.Plain", "interface Plain {}");
		this.entry.script("db/used/a.sql", "a");
		List<String> locations = List.of(Scripts.DEFAULT_LOCATION, "classpath:db/used", "file:/does/not/exist");
		try (URLClassLoader loader = loader(this.entry.directory())) {
			assertThatExceptionOfType(NoScriptsException.class)
				.isThrownBy(() -> Scripts.load(locations, loader, MigrationFactory.withoutArguments()))
				.withMessage(
						"""
								2 locations have no revisions.
								    classpath:db/revisions: Nothing there is a revision.
								    file:/does/not/exist:   Nothing there is a revision.
								  What to do: Create the first revision, such as src/main/resources/db/revisions/20250901_120301_initial.sql, or set boards.migrations.locations to where they are.
								"""
							.stripTrailing());
		}
	}

	@Test
	void noLocations() {
		assertThatExceptionOfType(NoScriptsException.class)
			.isThrownBy(() -> Scripts.load(List.of(), getClass().getClassLoader(), MigrationFactory.withoutArguments()))
			.withMessage(
					"""
							There is no location for revisions.
							  What to do: Create the first revision, such as src/main/resources/db/revisions/20250901_120301_initial.sql, or set boards.migrations.locations to where they are.
							"""
						.stripTrailing());
	}

	@Test
	void locationsOfNonsense() {
		List<String> locations = List.of("classpath:", "https://example.org/a", "classpath:db/**", "file:");
		assertThatExceptionOfType(NoScriptsException.class)
			.isThrownBy(() -> Scripts.load(locations, getClass().getClassLoader(), MigrationFactory.withoutArguments()))
			.withMessage(
					"""
							4 locations have no revisions.
							    classpath::            A location names one folder, without wildcards, such as classpath:db/revisions.
							    https://example.org/a: A location begins with classpath: or file:.
							    classpath:db/**:       A location names one folder, without wildcards, such as classpath:db/revisions.
							    file::                 A location names one folder, without wildcards, such as classpath:db/revisions.
							  What to do: Create the first revision, such as src/main/resources/db/revisions/20250901_120301_initial.sql, or set boards.migrations.locations to where they are.
							"""
						.stripTrailing());
	}

	@Test
	void faultsOfAllFilesAndClassesAreToldTogether() throws IOException {
		this.entry.script("db/revisions/good.sql", "good")
			.file("db/revisions/deep/bad.sql", "-- Bad\n")
			.file("db/revisions/commit.sql",
					"-- Revision: a\n-- Created: 2025-09-01T12:03:01Z\n-- migrate:upgrade\nCOMMIT;\n")
			.type("db.revisions.R1",
					"""
							@Revision(id = "head", revises = "x y", dependsOn = "", labels = "a@b", message = "", created = "today",
									lockTimeout = "soon")
							@Irreversible(" ")
							abstract class R1 implements Migration {
							}
							""")
			.type("db.revisions.R2", """
					@Revision(id = "r2", message = "", created = "2025-09-01T12:03:01Z")
					class R2 {
					}
					""")
			.type("db.revisions.R6", """
					class R6 implements Migration {
						public void upgrade(Operations op) { }
						public void downgrade(Operations op) { }
					}
					""")
			.type("db.revisions.R3", "class R3 {\n" + PLAIN.formatted("r3", "Inner") + "}")
			.type("db.revisions.R4", "class Gone {}\nclass R4 extends Gone {}")
			.file("db/revisions/R5.class", "not a class");
		Files.delete(this.entry.directory().resolve("db/revisions/Gone.class"));
		try (URLClassLoader loader = loader(this.entry.directory())) {
			assertThatExceptionOfType(BrokenScriptsException.class).isThrownBy(
					() -> Scripts.load(List.of(Scripts.DEFAULT_LOCATION), loader, MigrationFactory.withoutArguments()))
				.withMessage(
						"""
								8 revisions cannot be read.
								    db.revisions.R1:             "" cannot be a name: only letters, digits, "_" and "." can be in it.
								    db.revisions.R1:             "a@b" cannot be a name: only letters, digits, "_" and "." can be in it.
								    db.revisions.R1:             "head" cannot be a name: as a target it means something else.
								    db.revisions.R1:             "soon" is not a time such as 500ms, 2s or 10min.
								    db.revisions.R1:             "today" is not a time in UTC such as 2025-09-01T12:03:01Z.
								    db.revisions.R1:             "x y" cannot be a name: only letters, digits, "_" and "." can be in it.
								    db.revisions.R1:             @Irreversible needs a reason, for whoever wants to go back one day.
								    db.revisions.R1:             The class has @Revision but is abstract.
								    db.revisions.R2:             The class has @Revision but does not implement Migration.
								    db.revisions.R3$Inner:       The class has @Revision but is an inner class. Make it static or move it to its own file.
								    db.revisions.R6:             The class is a Migration without @Revision, so it would never be run.
								    db/revisions/R4.class:       The class cannot be loaded: java.lang.NoClassDefFoundError: db/revisions/Gone
								    db/revisions/R5.class:       The class cannot be loaded: java.lang.ClassFormatError: Incompatible magic value 1852797984 in class file db/revisions/R5
								    db/revisions/commit.sql:4:   COMMIT is refused: a script does not begin or end transactions, the tool does. Remove it, or mark the section with transaction:false if its statements must run outside of one.
								    db/revisions/deep/bad.sql:   There is no line "-- migrate:upgrade".
								    db/revisions/deep/bad.sql:1: The header needs a line such as "-- Created: 2025-09-01T12:03:01Z".
								    db/revisions/deep/bad.sql:1: The header needs a line such as "-- Revision: 3f2a9c1b7d4e".
								  What to do: Correct them; nothing was run.
								"""
							.stripTrailing());
		}
	}

	@Test
	void plainJavaNeedsAConstructorWithoutArguments() {
		MigrationFactory factory = MigrationFactory.withoutArguments();
		assertThat(factory.create(Nothing.class)).isInstanceOf(Nothing.class)
			.isNotSameAs(factory.create(Nothing.class));
		assertThatExceptionOfType(MigrationCreationException.class).isThrownBy(() -> factory.create(Demanding.class))
			.withMessage("""
					A migration cannot be created. Nothing of it was run.
					    class:  io.boards.migrations.script.ScriptsTest$Demanding
					    reason: It has no constructor without arguments.
					  What to do: Give it one; only an application with the starter can supply arguments.
					""".stripTrailing());
		assertThatExceptionOfType(MigrationCreationException.class).isThrownBy(() -> factory.create(Failing.class))
			.withMessage(
					"""
							A migration cannot be created. Nothing of it was run.
							    class:  io.boards.migrations.script.ScriptsTest$Failing
							    reason: java.lang.IllegalStateException: no
							  What to do: Correct its constructor or what it needs. What is made from the migrated database, such as a JPA \
							repository, is not there yet: use op.jdbc().
							"""
						.stripTrailing());
	}

	private URLClassLoader loader(Path... entries) throws IOException {
		List<URL> urls = new ArrayList<>();
		for (Path entry : entries) {
			urls.add(entry.toUri().toURL());
		}
		return new URLClassLoader(urls.toArray(URL[]::new), getClass().getClassLoader());
	}

	static class Nothing implements Migration {

		@Override
		public void upgrade(Operations op) {
		}

		@Override
		public void downgrade(Operations op) {
		}

	}

	static final class Demanding extends Nothing {

		Demanding(String argument) {
			argument.length();
		}

	}

	static final class Failing extends Nothing {

		Failing() {
			throw new IllegalStateException("no");
		}

	}

}
