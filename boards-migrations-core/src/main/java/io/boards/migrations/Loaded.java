package io.boards.migrations;

import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.runtime.Runner;
import io.boards.migrations.script.Scripts;

/**
 * The scripts of an application, seen to be right, and what runs them.
 *
 * @param scripts the scripts
 * @param graph the graph of their revisions
 * @param runner runs them
 */
record Loaded(Scripts scripts, RevisionGraph graph, Runner runner) {
}
