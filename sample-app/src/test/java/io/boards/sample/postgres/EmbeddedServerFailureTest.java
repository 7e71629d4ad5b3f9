package io.boards.sample.postgres;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.boards.sample.SampleApplication;
import io.zonky.test.db.postgres.util.LinuxUtils;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Tag("postgres")
@ExtendWith(OutputCaptureExtension.class)
class EmbeddedServerFailureTest {

	@TempDir
	private Path directory;

	@Test
	void aDirectoryThatCannotBeMade() throws IOException {
		Path file = Files.createFile(this.directory.resolve("file"));
		assertThatThrownBy(() -> SharedServer.join(file)).isInstanceOf(EmbeddedServerException.class).hasMessage("""
				The directory of the embedded PostgreSQL cannot be used.
				    directory: %1$s
				    reason:    java.nio.file.FileAlreadyExistsException: %1$s
				  What to do: Set sample.postgres.directory to a directory that can be written. Or: Set \
				SPRING_DATASOURCE_URL, and if need be SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, \
				to use another PostgreSQL.""".formatted(file));
	}

	@Test
	void dataThatTheServerRefuses() throws IOException {
		SharedServer.join(this.directory).close();
		Files.writeString(this.directory.resolve("data").resolve("PG_VERSION"), "15\n");
		EmbeddedServerException failure = catchThrowableOfType(EmbeddedServerException.class,
				() -> SharedServer.join(this.directory));
		assertThat(withoutTimes(failure)).isEqualTo("""
				The embedded PostgreSQL cannot start.
				    directory: %s
				    program:   pg_ctl ended with code 1
				    output:    waiting for server to start.... stopped waiting
				               pg_ctl: could not start server
				               Examine the log output.
				    log:       FATAL:  database files are incompatible with server
				               DETAIL:  The data directory was initialized by PostgreSQL version 15, which is not \
				compatible with this version 18.6.
				  What to do: Set SPRING_DATASOURCE_URL, and if need be SPRING_DATASOURCE_USERNAME and \
				SPRING_DATASOURCE_PASSWORD, to use another PostgreSQL.""".formatted(this.directory));
	}

	@Test
	void rootWithoutUserNamespaces() throws Exception {
		Assumptions.assumeTrue(LinuxUtils.isUnshareAvailable(), "not root, or root already without user namespaces");
		Path bin = Files.createDirectory(this.directory.resolve("bin"));
		Path unshare = Files.writeString(bin.resolve("unshare"), "#!/bin/sh\nexit 1\n");
		assertThat(unshare.toFile().setExecutable(true)).isTrue();
		Path root = this.directory.resolve("postgres");
		try (Participant process = Participant.start(root, Map.of("PATH", bin + ":" + System.getenv("PATH")))) {
			assertThat(process.said()).isEqualTo("""
					The embedded PostgreSQL cannot start.
					    directory: %s
					    program:   initdb ended with code 1
					    output:    initdb: error: cannot be run as root
					               initdb: hint: Please log in (using, e.g., "su") as the (unprivileged) user that \
					will own the server process.
					  What to do: Start the application as another user than root; this machine does not let root \
					give up its rights (unshare -U). Or: Set SPRING_DATASOURCE_URL, and if need be \
					SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, to use another PostgreSQL."""
				.formatted(root));
		}
	}

	@Test
	void theApplicationShowsItInsteadOfAStackTrace(CapturedOutput output) throws IOException {
		Path file = Files.createFile(this.directory.resolve("file"));
		assertThatThrownBy(() -> SpringApplication.run(SampleApplication.class, "--server.port=0",
				"--sample.postgres.directory=" + file))
			.hasRootCauseInstanceOf(FileAlreadyExistsException.class);
		assertThat(output.getOut()).endsWith("""

				***************************
				APPLICATION FAILED TO START
				***************************

				Description:

				The directory of the embedded PostgreSQL cannot be used.
				    directory: %1$s
				    reason:    java.nio.file.FileAlreadyExistsException: %1$s

				Action:

				Set sample.postgres.directory to a directory that can be written. Or: Set SPRING_DATASOURCE_URL, \
				and if need be SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, to use another PostgreSQL.

				""".formatted(file));
	}

	private static String withoutTimes(EmbeddedServerException failure) {
		return failure.failure().toString().replaceAll("\\d{4}-\\d\\d-\\d\\d \\S+ \\S+ \\[\\d+] ", "");
	}

}
