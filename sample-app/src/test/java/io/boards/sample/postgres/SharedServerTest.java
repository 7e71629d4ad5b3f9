package io.boards.sample.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("postgres")
class SharedServerTest {

	/** A directory in which a server has been, as to make one takes seconds. */
	@TempDir
	private static Path made;

	@TempDir
	private Path directory;

	private final List<Participant> processes = new ArrayList<>();

	@BeforeAll
	static void make() {
		SharedServer.join(made).close();
	}

	@BeforeEach
	void unpackOnce() throws IOException {
		Files.createSymbolicLink(link(this.directory), programs());
	}

	@AfterEach
	void nothingRunsOn() throws Exception {
		for (Participant process : this.processes) {
			process.kill();
		}
		if (Files.exists(pidFile())) {
			SharedServer.join(this.directory).close();
		}
		Files.delete(link(this.directory));
	}

	private Participant start() throws IOException {
		Participant process = Participant.start(this.directory);
		this.processes.add(process);
		return process;
	}

	private static Path programs() throws IOException {
		return Objects.requireNonNull(ServerPrograms.in(new ServerDirectory(made)).bin().getParent());
	}

	private static Path link(Path root) throws IOException {
		return root.resolve(programs().getFileName());
	}

	/** As if a server had been there. */
	private static void copyData(Path root) throws IOException {
		Path data = made.resolve("data");
		try (Stream<Path> files = Files.walk(data)) {
			for (Path each : (Iterable<Path>) files::iterator) {
				// PostgreSQL refuses data that others may read.
				Files.copy(each, root.resolve("data").resolve(data.relativize(each)),
						StandardCopyOption.COPY_ATTRIBUTES);
			}
		}
	}

	@Test
	void dataSurvivesARestart() throws IOException {
		copyData(this.directory);
		try (SharedServer server = SharedServer.join(this.directory)) {
			jdbc(server.url()).sql("CREATE TABLE kept AS SELECT 1 AS x").update();
		}
		assertThat(pidFile()).doesNotExist();
		try (SharedServer server = SharedServer.join(this.directory)) {
			assertThat(jdbc(server.url()).sql("SELECT x FROM kept").query(Integer.class).single()).isEqualTo(1);
		}
	}

	@Test
	void isAPostgres18ThatKeepsWhatItCommits() throws IOException {
		copyData(this.directory);
		try (SharedServer server = SharedServer.join(this.directory)) {
			JdbcClient jdbc = jdbc(server.url());
			assertThat(jdbc.sql("SHOW server_version_num").query(Integer.class).single()).isBetween(180000, 189999);
			assertThat(jdbc.sql("SELECT current_setting('fsync') || current_setting('synchronous_commit')")
				.query(String.class)
				.single()).isEqualTo("onon");
		}
	}

	@Test
	void whoeverLeavesLastStopsIt() throws IOException {
		copyData(this.directory);
		SharedServer first = SharedServer.join(this.directory);
		SharedServer second = SharedServer.join(this.directory);
		assertThat(second.url()).isEqualTo(first.url());
		first.close();
		assertThat(pidFile()).exists();
		assertThat(jdbc(second.url()).sql("SELECT 1").query(Integer.class).single()).isEqualTo(1);
		second.close();
		assertThat(pidFile()).doesNotExist();
	}

	@Test
	void aServerThatAKilledProcessLeftBehindIsUsedAgain() throws Exception {
		copyData(this.directory);
		Participant killed = start();
		String url = killed.joined();
		killed.kill();
		assertThat(pidFile()).exists();
		try (SharedServer server = SharedServer.join(this.directory)) {
			assertThat(server.url()).isEqualTo(url);
		}
		assertThat(pidFile()).doesNotExist();
	}

	@Test
	void processesThatStartAtOnceShareOneServer() throws Exception {
		for (int i = 0; i < 5; i++) {
			start();
		}
		List<String> urls = new ArrayList<>();
		for (Participant process : this.processes) {
			urls.add(process.joined());
		}
		assertThat(urls).containsOnly(urls.get(0));
		for (Participant process : this.processes) {
			assertThat(pidFile()).exists();
			process.close();
		}
		assertThat(pidFile()).doesNotExist();
	}

	@Test
	void anotherProgramWithTheNumberOfACrashedServerIsNotTheServer() throws IOException {
		copyData(this.directory);
		writePidFile(ProcessHandle.current().pid(), 1);
		try (SharedServer server = SharedServer.join(this.directory)) {
			assertThat(jdbc(server.url()).sql("SELECT 1").query(Integer.class).single()).isEqualTo(1);
		}
	}

	@Test
	void theServerOfAnotherDirectoryIsNotTheServer(@TempDir Path elsewhere) throws IOException {
		copyData(this.directory);
		copyData(elsewhere);
		Path link = Files.createSymbolicLink(link(elsewhere), programs());
		try (SharedServer other = SharedServer.join(elsewhere)) {
			Postmaster postmaster = Postmaster.of(elsewhere.resolve("data")).orElseThrow();
			writePidFile(postmaster.pid(), postmaster.port());
			try (SharedServer server = SharedServer.join(this.directory)) {
				assertThat(server.url()).isNotEqualTo(other.url());
				assertThat(jdbc(server.url()).sql("SHOW data_directory").query(String.class).single())
					.isEqualTo(this.directory.resolve("data").toString());
			}
			assertThat(jdbc(other.url()).sql("SELECT 1").query(Integer.class).single()).isEqualTo(1);
		}
		finally {
			Files.delete(link);
		}
	}

	@Test
	void aDirectoryThatWasNeverFinishedIsMadeAgain() throws IOException {
		Path unfinished = Files.createDirectory(this.directory.resolve("data.unfinished"));
		Files.writeString(unfinished.resolve("postgresql.conf"), "half of a li");
		try (SharedServer server = SharedServer.join(this.directory)) {
			assertThat(jdbc(server.url()).sql("SELECT 1").query(Integer.class).single()).isEqualTo(1);
		}
		assertThat(unfinished).doesNotExist();
	}

	private void writePidFile(long pid, int port) throws IOException {
		Files.writeString(pidFile(), """
				%d
				%s
				1795492495
				%d

				localhost
				  2180329     32768
				ready
				""".formatted(pid, this.directory.resolve("data"), port));
	}

	private Path pidFile() {
		return this.directory.resolve("data").resolve("postmaster.pid");
	}

	private static JdbcClient jdbc(String url) {
		return JdbcClient.create(new DriverManagerDataSource(url, SharedServer.USER, ""));
	}

}
