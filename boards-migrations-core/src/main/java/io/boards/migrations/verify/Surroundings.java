package io.boards.migrations.verify;

import java.util.Optional;
import java.util.function.Function;

import javax.sql.DataSource;

import io.boards.migrations.generate.Drift;
import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.runtime.RunSettings;
import io.boards.migrations.runtime.SiblingDatabases;
import io.boards.migrations.script.Scripts;

/**
 * What a verification works with.
 *
 * @param server leads to any database of the server
 * @param siblings leads to those that are made there
 * @param scripts the code of the revisions
 * @param graph the revisions
 * @param settings how steps are run
 * @param comparison compares a database with the entities; empty where there are none
 */
public record Surroundings(DataSource server, SiblingDatabases siblings, Scripts scripts, RevisionGraph graph,
		RunSettings settings, Function<DataSource, Optional<Drift>> comparison) {

}
