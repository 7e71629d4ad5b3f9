package io.boards.migrations.cli;

import java.util.List;
import java.util.function.Function;

import io.boards.migrations.KnownRevision;

/** Stand-in. */
final class GraphDrawing {

	private GraphDrawing() {
	}

	static String of(List<KnownRevision> revisions, Function<KnownRevision, String> label) {
		return "";
	}

}
