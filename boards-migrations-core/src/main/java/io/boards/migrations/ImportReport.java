package io.boards.migrations;

import java.nio.file.Path;
import java.util.List;

import io.boards.migrations.adopt.Finding;

/**
 * What an import did.
 *
 * @param files the files that were written, oldest revision first
 * @param notes what is to be known about them
 */
public record ImportReport(List<Path> files, List<Finding> notes) {

	public ImportReport {
		files = List.copyOf(files);
		notes = List.copyOf(notes);
	}

}
