package io.boards.migrations.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes files of scripts: whole or not at all, never over another one, and only below a
 * directory.
 *
 * @param directory the directory
 */
public record ScriptFiles(Path directory) {

	/**
	 * Writes a new file.
	 * @param script its name and text
	 * @return the file
	 * @throws UnwritableFileException where it exists, lies elsewhere or cannot be
	 * written
	 */
	public Path create(NewScript script) {
		Path file = this.directory.resolve(script.name());
		if (!file.normalize().equals(this.directory.normalize().resolve(script.name()))
				|| !this.directory.normalize().equals(file.normalize().getParent())) {
			throw UnwritableFileException.outside(file, this.directory);
		}
		makeDirectory(file);
		try {
			Path temporary = write(script.text());
			try {
				// A link is made at once and fails where the name is taken.
				Files.createLink(file, temporary);
			}
			catch (FileAlreadyExistsException ex) {
				throw ex;
			}
			catch (UnsupportedOperationException | FileSystemException ex) {
				// Not every file system has links: then the name is taken first.
				Files.createFile(file);
				Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
			}
			finally {
				Files.deleteIfExists(temporary);
			}
			return file;
		}
		catch (FileAlreadyExistsException ex) {
			throw UnwritableFileException.exists(file);
		}
		catch (IOException ex) {
			throw UnwritableFileException.failed(file, ex);
		}
	}

	/**
	 * Writes new files, all of them or none.
	 * @param scripts their names and texts
	 * @return the files
	 * @throws UnwritableFileException where one exists, lies elsewhere or cannot be
	 * written
	 */
	public List<Path> createAll(List<NewScript> scripts) {
		List<Path> written = new ArrayList<>();
		try {
			scripts.forEach((script) -> written.add(create(script)));
			return written;
		}
		catch (UnwritableFileException ex) {
			written.forEach((file) -> delete(file, ex));
			throw ex;
		}
	}

	private static void delete(Path file, UnwritableFileException cause) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			cause.addSuppressed(ex);
		}
	}

	private void makeDirectory(Path file) {
		try {
			Files.createDirectories(this.directory);
		}
		catch (IOException ex) {
			throw UnwritableFileException.failed(file, ex);
		}
	}

	/**
	 * Writes a file anew.
	 * @param file a file below the directory
	 * @param text what is to be in it
	 * @throws UnwritableFileException where it lies elsewhere or cannot be written
	 */
	public void replace(Path file, String text) {
		if (!file.toAbsolutePath().normalize().startsWith(this.directory.toAbsolutePath().normalize())) {
			throw UnwritableFileException.outside(file, this.directory);
		}
		try {
			Path temporary = write(text);
			try {
				Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
			}
			finally {
				Files.deleteIfExists(temporary);
			}
		}
		catch (IOException ex) {
			throw UnwritableFileException.failed(file, ex);
		}
	}

	private Path write(String text) throws IOException {
		// The ending keeps whoever reads the directory meanwhile from taking it for a
		// script.
		Path temporary = this.directory.resolve(".new-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
		return Files.writeString(temporary, text, StandardCharsets.UTF_8);
	}

}
