package io.boards.migrations;

import java.util.List;

import javax.sql.DataSource;

import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.runtime.RunSettings;
import io.boards.migrations.runtime.Runner;
import io.boards.migrations.script.MigrationFactory;
import io.boards.migrations.script.Scripts;

/**
 * The scripts of an application, seen to be right, and what runs them.
 *
 * @param scripts the scripts
 * @param graph the graph of their revisions
 * @param runner runs them
 */
record Loaded(Scripts scripts, RevisionGraph graph, Runner runner) {

	static Loaded load(DataSource source, List<String> locations, ClassLoader loader, MigrationFactory factory,
			RunSettings settings) {
		Scripts scripts = Scripts.load(locations, loader, factory);
		RevisionGraph graph = RevisionGraph.of(scripts.revisions(), scripts::locationsOf);
		return new Loaded(scripts, graph, new Runner(source, scripts, graph, settings));
	}

}
