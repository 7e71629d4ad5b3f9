package io.boards.migrations;

import java.util.List;

import javax.sql.DataSource;

import io.boards.migrations.generate.GenerateSettings;
import io.boards.migrations.generate.SchemaSource;
import io.boards.migrations.lint.LintSettings;
import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.runtime.OnUnknown;
import io.boards.migrations.runtime.RunListener;
import io.boards.migrations.runtime.RunSettings;
import io.boards.migrations.runtime.Runner;
import io.boards.migrations.runtime.SiblingDatabases;
import io.boards.migrations.script.MigrationFactory;
import io.boards.migrations.script.PostWrite;
import io.boards.migrations.script.Scripts;
import io.boards.migrations.script.SourceDirectories;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Migrations} are made of.
 *
 * @param source the database
 * @param locations where the revisions are
 * @param sources where they are written; null for an application that is only run
 * @param postWrite what is done with files that were written
 * @param classLoader who loads them
 * @param factory makes migrations in Java
 * @param settings how steps are run
 * @param onUnknown what to do about revisions that only the database has; null for the
 * standard
 * @param model what the entities want; null where nobody can say
 * @param generation how it is compared
 * @param siblings other databases of the server; null where they cannot be reached
 * @param lint how strict the lint is
 */
record Setup(DataSource source, List<String> locations, @Nullable SourceDirectories sources, PostWrite postWrite,
		ClassLoader classLoader, MigrationFactory factory, RunSettings settings, @Nullable OnUnknown onUnknown,
		@Nullable SchemaSource model, GenerateSettings generation, @Nullable SiblingDatabases siblings,
		LintSettings lint) {

	Setup withSources(SourceDirectories directories) {
		return new Setup(this.source, this.locations, directories, this.postWrite, this.classLoader, this.factory,
				this.settings, this.onUnknown, this.model, this.generation, this.siblings, this.lint);
	}

	/**
	 * The same on another database, of which nobody hears.
	 * @param other the other database
	 * @return its setup
	 */
	Setup on(DataSource other) {
		return new Setup(other, this.locations, this.sources, this.postWrite, this.classLoader, this.factory,
				this.settings.withListener(RunListener.NONE), this.onUnknown, this.model, this.generation,
				this.siblings, this.lint);
	}

	Loaded load() {
		Scripts scripts = (this.sources != null)
				? Scripts.load(this.locations, this.sources, this.classLoader, this.factory)
				: Scripts.load(this.locations, this.classLoader, this.factory);
		RevisionGraph graph = RevisionGraph.of(scripts.revisions(), scripts::locationsOf);
		return new Loaded(scripts, graph, new Runner(this.source, scripts, graph, this.settings, this.onUnknown));
	}

}
