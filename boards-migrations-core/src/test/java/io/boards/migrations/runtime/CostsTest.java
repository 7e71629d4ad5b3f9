package io.boards.migrations.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.boards.migrations.Migrations;
import io.boards.migrations.test.JavaProcess;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.RoundTrips;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What work costs, in what can be counted and is the same on every machine: a change that
 * makes it more has to change a number here. How long it takes is what the benchmarks are
 * for.
 */
@PostgresTest
class CostsTest {

	private static final int REVISIONS = 20;

	private static final Pattern LOADED = Pattern.compile("(?m)\\] ([\\w.$]+)(?:/\\w+)? source:");

	private static final String OURS = "io.boards.migrations.";

	private final TestDatabase database;

	private final Path directory;

	CostsTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.directory = directory;
		RevisionFiles files = new RevisionFiles(directory);
		for (int i = 0; i < REVISIONS; i++) {
			String table = "tag_" + i;
			files.add("r" + i, "CREATE TABLE " + table + " (id int PRIMARY KEY, name text);\nCREATE INDEX ON " + table
					+ " (name);", "DROP TABLE " + table + ";");
		}
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void roundTripsAndStatementsOfAnUpgradeOfNothingAndOfADowngrade() throws IOException {
		// One for each of twenty steps, one more for the first, and six before it: the
		// tables have to be made.
		assertThat(cost(Migrations::upgrade)).isEqualTo("27 on 1, 216 statements");
		// One of the driver, which says who it is, and one that reads what is applied.
		assertThat(cost(Migrations::upgrade)).isEqualTo("2 on 1, 4 statements");
		// One for each step, one more for the first, and three before it.
		assertThat(cost((migrations) -> migrations.downgrade("base"))).isEqualTo("24 on 1, 182 statements");
	}

	@Test
	void eachFileIsReadOnceWhetherThereIsSomethingToDoOrNot() throws IOException {
		try (FilesRead read = FilesRead.begin()) {
			assertThat(migrations(this.database.url()).upgrade().steps()).hasSize(20);
			assertThat(migrations(this.database.url()).upgrade().steps()).isEmpty();
			assertThat(read.below(this.directory)).isEqualTo(twice(this.directory));
		}
	}

	/** A second recording of the same JVM would miss the names of files. */
	private static SortedMap<String, Long> twice(Path directory) throws IOException {
		SortedMap<String, Long> sizes = new TreeMap<>();
		try (Stream<Path> files = Files.list(directory)) {
			for (Path file : files.toList()) {
				sizes.put(file.getFileName().toString(), 2 * Files.size(file));
			}
		}
		return sizes;
	}

	@Test
	void whereNothingIsToBeDoneFewClassesAreLoaded(@TempDir Path logs) throws IOException, InterruptedException {
		migrations(this.database.url()).upgrade();
		Path log = logs.resolve("classes");
		Process process = JavaProcess
			.of(OneUpgrade.class, List.of("-Xlog:class+load=info:file=" + log),
					List.of(this.database.url(), this.database.user(), this.database.password(),
							this.directory.toString()))
			.redirectErrorStream(true)
			.start();
		String said = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor()).as(said).isZero();
		List<String> loaded = LOADED.matcher(Files.readString(log)).results().map((match) -> match.group(1)).toList();
		List<String> ours = loaded.stream().filter((name) -> name.startsWith(OURS)).toList();
		// What compares, generates and judges is there as settings, and nothing more of
		// it.
		assertThat(packages(ours)).isSubsetOf("io.boards.migrations", OURS + "diff", OURS + "failure",
				OURS + "generate", OURS + "lint", OURS + "naming", OURS + "operation", OURS + "revision",
				OURS + "runtime", OURS + "schema", OURS + "script", OURS + "sql", OURS + "tenant");
		// These were 143 and 6 when this was written; each takes about a tenth of a
		// millisecond of every start.
		assertThat(ours).hasSizeBetween(100, 155);
		assertThat(loaded.stream().filter((name) -> name.startsWith("org.springframework."))).hasSizeLessThan(10);
	}

	private static Set<String> packages(List<String> classes) {
		return classes.stream().map((name) -> name.substring(0, name.lastIndexOf('.'))).collect(Collectors.toSet());
	}

	private String cost(Work work) throws IOException {
		try (RoundTrips counted = RoundTrips.to(this.database.url())) {
			work.with(migrations(counted.url()));
			return counted.count() + " on " + counted.onConnections().size() + ", " + counted.statements()
					+ " statements";
		}
	}

	private Migrations migrations(String url) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(url);
		source.setUser(this.database.user());
		source.setPassword(this.database.password());
		return Migrations.builder(source).locations(List.of("file:" + this.directory)).build();
	}

	/** What is counted. */
	@FunctionalInterface
	private interface Work {

		void with(Migrations migrations);

	}

}
