package io.boards.migrations.runtime;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.boards.migrations.Migrations;
import io.boards.migrations.script.BrokenScriptsException;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.datasource.DelegatingDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A run finds and reads its files while it gets a connection and asks the database.
 */
@PostgresTest
class ReadAheadTest {

	private static final String IN_JAVA = "io/boards/migrations/runtime/prepares";

	private final CountDownLatch looked = new CountDownLatch(1);

	private final List<String> threads = Collections.synchronizedList(new ArrayList<>());

	private final TestDatabase database;

	ReadAheadTest(TestDatabase database) {
		this.database = database.another();
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void itLooksForFilesInAThreadOfItsOwnBeforeItHasAConnectionWhichIsAskedForByTheCaller() {
		Migrations migrations = Migrations.builder(new Late())
			.classLoader(new Watching())
			.locations(List.of("classpath:" + IN_JAVA))
			.build();

		assertThat(migrations.upgrade().current()).containsExactly("prepares");

		assertThat(this.threads).containsExactly("boards-migrations-files", Thread.currentThread().getName());
	}

	@Test
	void aFileThatCannotBeReadIsToldByTheRun(@TempDir Path directory) throws IOException {
		Files.createDirectory(directory.resolve("one.sql"));

		assertThatExceptionOfType(BrokenScriptsException.class)
			.isThrownBy(() -> new RevisionFiles(directory).on(this.database.dataSource()).upgrade())
			.withMessageContaining("one.sql")
			.withMessageContaining("The file cannot be read");
	}

	/** Has a connection only when files were looked for. */
	private final class Late extends DelegatingDataSource {

		Late() {
			super(ReadAheadTest.this.database.dataSource());
		}

		@Override
		public Connection getConnection() throws SQLException {
			try {
				assertThat(ReadAheadTest.this.looked.await(30, TimeUnit.SECONDS)).isTrue();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			ReadAheadTest.this.threads.add(Thread.currentThread().getName());
			return super.getConnection();
		}

	}

	private final class Watching extends ClassLoader {

		Watching() {
			super(ReadAheadTest.class.getClassLoader());
		}

		@Override
		public Enumeration<URL> getResources(String name) throws IOException {
			if (name.startsWith(IN_JAVA)) {
				ReadAheadTest.this.threads.add(Thread.currentThread().getName());
				ReadAheadTest.this.looked.countDown();
			}
			return super.getResources(name);
		}

	}

}
