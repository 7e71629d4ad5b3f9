package io.boards.migrations;

import java.nio.file.Path;
import java.util.List;

/**
 * What autogenerate did.
 *
 * @param files the files that were written, each revision on top of the one before; none
 * where entities and database agree
 * @param notes what people should know, such as what was not compared
 */
public record GenerationReport(List<Path> files, List<String> notes) {

	public GenerationReport {
		files = List.copyOf(files);
		notes = List.copyOf(notes);
	}

}
