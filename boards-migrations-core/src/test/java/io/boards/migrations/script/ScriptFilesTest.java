package io.boards.migrations.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ScriptFilesTest {

	@TempDir
	private Path directory = Path.of(".");

	@Test
	void aFileIsWrittenWithTheDirectoriesAboveIt() throws IOException {
		Path below = this.directory.resolve("db/revisions");

		Path file = new ScriptFiles(below).create(new NewScript("one.sql", "-- Grüße\n"));

		assertThat(file).isEqualTo(below.resolve("one.sql")).content().isEqualTo("-- Grüße\n");
		assertThat(Files.list(below)).containsExactly(file);
	}

	@Test
	void aFileIsNeverOverwritten() throws IOException {
		ScriptFiles files = new ScriptFiles(this.directory);
		Path file = files.create(new NewScript("one.sql", "first"));

		assertThatThrownBy(() -> files.create(new NewScript("one.sql", "second")))
			.isInstanceOf(UnwritableFileException.class)
			.hasMessage("""
					A file of this name is there already. Nothing was written.
					    file: %s
					  What to do: Give the revision another message, or wait a second: the name has the time in it."""
				.formatted(file));
		assertThat(file).content().isEqualTo("first");
		assertThat(Files.list(this.directory)).containsExactly(file);
	}

	@Test
	void nothingIsWrittenOutsideTheDirectory() {
		ScriptFiles files = new ScriptFiles(this.directory.resolve("revisions"));

		for (String name : new String[] { "../one.sql", "/one.sql", "deep/one.sql", "..", "." }) {
			assertThatThrownBy(() -> files.create(new NewScript(name, "text"))).as(name)
				.isInstanceOf(UnwritableFileException.class)
				.hasMessageStartingWith(
						"The file would lie outside the directory of the scripts. Nothing was written.");
		}
		assertThatThrownBy(() -> files.replace(this.directory.resolve("other.sql"), "text"))
			.isInstanceOf(UnwritableFileException.class);
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void aDirectoryThatCannotBeMadeIsTold() throws IOException {
		Path taken = Files.writeString(this.directory.resolve("taken"), "a file");

		assertThatThrownBy(() -> new ScriptFiles(taken).create(new NewScript("one.sql", "text")))
			.isInstanceOf(UnwritableFileException.class)
			.hasMessageStartingWith("A file could not be written.\n    file:  " + taken.resolve("one.sql")
					+ "\n    error: java.nio.file.FileAlreadyExistsException");
	}

	@Test
	void aFileIsReplacedWhole() throws IOException {
		ScriptFiles files = new ScriptFiles(this.directory);
		Path file = files.create(new NewScript("one.sql", "a long first text"));

		files.replace(file, "second");

		assertThat(file).content().isEqualTo("second");
		assertThat(Files.list(this.directory)).containsExactly(file);
	}

}
