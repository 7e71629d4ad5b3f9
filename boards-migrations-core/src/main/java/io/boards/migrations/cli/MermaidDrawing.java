package io.boards.migrations.cli;

import java.util.List;
import java.util.Set;

import io.boards.migrations.KnownRevision;

/** Stand-in. */
final class MermaidDrawing {

	private MermaidDrawing() {
	}

	static String of(List<KnownRevision> revisions, Set<String> current) {
		return "";
	}

}
