package io.boards.migrations.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Notes which files this JVM reads, and how many bytes of each.
 */
final class FilesRead implements AutoCloseable {

	private final Recording recording = new Recording();

	private FilesRead() {
	}

	static FilesRead begin() {
		FilesRead read = new FilesRead();
		read.recording.enable("jdk.FileRead").withThreshold(Duration.ZERO).withoutStackTrace();
		read.recording.start();
		return read;
	}

	/**
	 * Ends, and tells.
	 * @param directory of which files
	 * @return how many bytes were read of each that was touched, by its name
	 */
	SortedMap<String, Long> below(Path directory) throws IOException {
		this.recording.stop();
		Path file = Files.createTempFile("files-read", ".jfr");
		try {
			this.recording.dump(file);
			SortedMap<String, Long> bytes = new TreeMap<>();
			for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
				Path path = Path.of(event.getString("path"));
				if (path.startsWith(directory)) {
					bytes.merge(directory.relativize(path).toString(), event.getLong("bytesRead"), Long::sum);
				}
			}
			return bytes;
		}
		finally {
			Files.delete(file);
		}
	}

	@Override
	public void close() {
		this.recording.close();
	}

}
